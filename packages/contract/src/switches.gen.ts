// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

import type { Switch } from "./switches.ts";

export const switches = {
  "strict": {
    "meaning": "Whether members are required that the service did not require in live calls.",
    "values": [
      {
        "name": "off",
        "meaning": "`random`, `contenttype` and LastSequence may be missing or invalid."
      },
      {
        "name": "on",
        "meaning": "A missing or invalid `random` or `contenttype` is 60002, and a missing LastSequence is 30001."
      }
    ]
  },
  "unknownApp": {
    "meaning": "The code for a well-formed SDKAppID that is unknown.",
    "values": [
      {
        "name": "60006",
        "meaning": "60006, SDKAppID invalid."
      },
      {
        "name": "70020",
        "meaning": "70020, SDKAppID not found."
      }
    ]
  },
  "futureSignature": {
    "meaning": "What happens to a UserSig whose TLS.time is in the future.",
    "values": [
      {
        "name": "accepted",
        "meaning": "It is valid now."
      },
      {
        "name": "refused",
        "meaning": "70003, until that time."
      }
    ]
  },
  "signatureLockout": {
    "meaning": "Whether failed checks of signatures lock out their identifier.",
    "values": [
      {
        "name": "off",
        "meaning": "Failed checks are not counted."
      },
      {
        "name": "on",
        "meaning": "After 5 failed checks within 60 seconds, every call of the identifier is 70050 for 60 seconds."
      }
    ]
  },
  "nullMember": {
    "meaning": "The meaning of `null` in an optional member of a request or item.",
    "values": [
      {
        "name": "omitted",
        "meaning": "The member is absent."
      },
      {
        "name": "refused",
        "meaning": "The type is wrong: 30001 for the request, or for the item if the member is CustomItem."
      }
    ]
  },
  "malformedItem": {
    "meaning": "What is refused if an item breaks the spec.",
    "values": [
      {
        "name": "item",
        "meaning": "The item, with 30001. The others are carried out."
      },
      {
        "name": "request",
        "meaning": "The whole request, with 30001."
      }
    ]
  },
  "readsOver100": {
    "meaning": "What happens to a friend_get_list for more than 100 friends.",
    "values": [
      {
        "name": "accepted",
        "meaning": "All friends are returned."
      },
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      }
    ]
  },
  "accounts": {
    "meaning": "Which UserIDs are accounts.",
    "values": [
      {
        "name": "imported",
        "meaning": "The UserIDs that the world of the sandbox names."
      },
      {
        "name": "open",
        "meaning": "Every well-formed UserID."
      }
    ]
  },
  "magicUserIDs": {
    "meaning": "Whether the sandbox answers UserIDs of the form `sandbox_<code>` with that code.",
    "values": [
      {
        "name": "on",
        "meaning": "A call or item with such a UserID is answered with its code."
      },
      {
        "name": "off",
        "meaning": "They are ordinary UserIDs."
      }
    ]
  },
  "addSourceInAdd": {
    "meaning": "Whether friend_add requires AddSource.",
    "values": [
      {
        "name": "optional",
        "meaning": "A friend without an AddSource is added."
      },
      {
        "name": "required",
        "meaning": "An item without an AddSource is 30001."
      }
    ]
  },
  "missingAddSource": {
    "meaning": "What is refused if friend_import has no AddSource.",
    "values": [
      {
        "name": "item",
        "meaning": "The item, with 30001; the request, if malformedItem is request."
      },
      {
        "name": "request",
        "meaning": "The whole request, with 30001."
      }
    ]
  },
  "undeclaredField": {
    "meaning": "What happens to an undeclared custom friend field in an import or update.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 for its item."
      },
      {
        "name": "stored",
        "meaning": "The value is stored, as for a declared field."
      }
    ]
  },
  "rateLimit": {
    "meaning": "Whether calls are counted.",
    "values": [
      {
        "name": "off",
        "meaning": "The number of calls is not limited."
      },
      {
        "name": "on",
        "meaning": "More than 200 calls per second to one operation of one app are 60007. A burst of 200 is allowed."
      }
    ]
  },
  "singleAdd": {
    "meaning": "Whether an Add_Type_Single asks To_Account.",
    "values": [
      {
        "name": "unasked",
        "meaning": "The friend is added, whatever the AllowType of To_Account is."
      },
      {
        "name": "asked",
        "meaning": "The AllowType of To_Account is checked, as for an Add_Type_Both."
      }
    ]
  },
  "forcedPastBlocklist": {
    "meaning": "Whether a forced add ignores blocklists.",
    "values": [
      {
        "name": "refused",
        "meaning": "The item is refused with 30515 or 30525."
      },
      {
        "name": "added",
        "meaning": "The friend is added."
      }
    ]
  },
  "forcedPastAdminForbid": {
    "meaning": "Whether a forced add ignores the AdminForbidType of From_Account.",
    "values": [
      {
        "name": "added",
        "meaning": "The friend is added."
      },
      {
        "name": "refused",
        "meaning": "The item is refused with 30009."
      }
    ]
  },
  "onlyOwnHalf": {
    "meaning": "What a mutual add does if only From_Account has the friend.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 with Friend_Exist."
      },
      {
        "name": "completed",
        "meaning": "The entry of To_Account is written, unless To_Account refuses or must be asked. The entry of From_Account is not changed."
      }
    ]
  },
  "onlyOtherHalf": {
    "meaning": "What a mutual add does if only To_Account has the friend.",
    "values": [
      {
        "name": "asked",
        "meaning": "The AllowType of To_Account is checked, as usual."
      },
      {
        "name": "completed",
        "meaning": "The entry of From_Account is written without a friend request."
      }
    ]
  },
  "addingOneself": {
    "meaning": "What happens if To_Account of an add or import is From_Account itself.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 with To_Account_Illegal."
      },
      {
        "name": "added",
        "meaning": "The account is added, like any other friend."
      }
    ]
  },
  "pendingLimit": {
    "meaning": "Which pending friend requests are counted for 30012.",
    "values": [
      {
        "name": "sender",
        "meaning": "The requests that From_Account has sent, at most 100."
      },
      {
        "name": "receiver",
        "meaning": "The requests that To_Account has received, at most 100."
      }
    ]
  },
  "noLists": {
    "meaning": "What happens to an empty array as the value of Tag_SNS_IM_Group.",
    "values": [
      {
        "name": "leaves",
        "meaning": "The friend leaves every list."
      },
      {
        "name": "refused",
        "meaning": "30001 for its item."
      }
    ]
  },
  "listsLeftEmpty": {
    "meaning": "What happens to a list when its last member leaves it.",
    "values": [
      {
        "name": "stay",
        "meaning": "The list stays, with FriendNumber 0."
      },
      {
        "name": "removed",
        "meaning": "The list is removed."
      }
    ]
  },
  "emptyText": {
    "meaning": "What happens to an empty remark or custom value in an update.",
    "values": [
      {
        "name": "clears",
        "meaning": "It clears the field."
      },
      {
        "name": "refused",
        "meaning": "30001 for its item."
      }
    ]
  },
  "listsAsString": {
    "meaning": "What happens to a string as the value of Tag_SNS_IM_Group.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 for its item."
      },
      {
        "name": "accepted",
        "meaning": "The string is read as an array with this one name."
      }
    ]
  },
  "unknownTag": {
    "meaning": "What happens to a tag in TagList that is neither a standard tag nor a well-formed custom tag.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      },
      {
        "name": "omitted",
        "meaning": "The tag is ignored. If no other tag is left, TagList is empty, which is 30001."
      }
    ]
  },
  "undeclaredTag": {
    "meaning": "What happens to a well-formed custom tag in TagList that the app has not declared.",
    "values": [
      {
        "name": "omitted",
        "meaning": "The field has no value, so the reply leaves it out."
      },
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      }
    ]
  },
  "unsetTag": {
    "meaning": "What is returned for a requested field without a value.",
    "values": [
      {
        "name": "nick",
        "meaning": "Tag_Profile_IM_Nick is \"\", and every other field is left out. A text that was set to \"\" is \"\"."
      },
      {
        "name": "omitted",
        "meaning": "The field is left out, also a text that was set to \"\"."
      },
      {
        "name": "empty",
        "meaning": "A standard field of free text is \"\", and every other field is left out."
      }
    ]
  },
  "unchangedLists": {
    "meaning": "What ResultItem is if LastSequence is still current.",
    "values": [
      {
        "name": "absent",
        "meaning": "It is absent."
      },
      {
        "name": "empty",
        "meaning": "It is an empty array."
      },
      {
        "name": "full",
        "meaning": "It has the lists, as for any other LastSequence."
      }
    ]
  },
  "firstSequence": {
    "meaning": "The CurrentSequence of a user who has never had lists.",
    "values": [
      {
        "name": "0",
        "meaning": "0, and 1 after the first change."
      },
      {
        "name": "1",
        "meaning": "1, and 2 after the first change."
      }
    ]
  },
  "needFriendBesideGroupName": {
    "meaning": "Whether NeedFriend is valid if GroupName is given.",
    "values": [
      {
        "name": "counts",
        "meaning": "The reply has the members of the lists."
      },
      {
        "name": "ignored",
        "meaning": "The reply does not have the members."
      }
    ]
  },
  "unknownList": {
    "meaning": "What happens to a name in GroupName that is not a list.",
    "values": [
      {
        "name": "omitted",
        "meaning": "The name is left out of ResultItem."
      },
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      }
    ]
  }
} as const satisfies Record<string, Switch>;
