// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

import type { Switch } from "./switches.ts";

export const switches = {
  "strict": {
    "meaning": "Whether members that the service has been seen to go without are required.",
    "values": [
      {
        "name": "off",
        "meaning": "`random`, `contenttype` and LastSequence may be missing or odd."
      },
      {
        "name": "on",
        "meaning": "A missing or odd `random` or `contenttype` is 60002, a missing LastSequence 30001."
      }
    ]
  },
  "unknownApp": {
    "meaning": "What a well-formed SDKAppID that is unknown gets.",
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
    "meaning": "What a UserSig gets whose TLS.time lies ahead of the clock.",
    "values": [
      {
        "name": "accepted",
        "meaning": "It is good from now on."
      },
      {
        "name": "refused",
        "meaning": "70003, and the call is refused until that moment has come."
      }
    ]
  },
  "signatureLockout": {
    "meaning": "Whether failed checks of signatures lock their identifier out.",
    "values": [
      {
        "name": "off",
        "meaning": "They are not counted."
      },
      {
        "name": "on",
        "meaning": "After 5 failed checks within 60 seconds every call of that identifier is 70050, for 60 seconds."
      }
    ]
  },
  "nullMember": {
    "meaning": "What `null` in an optional member of a request or of an item means.",
    "values": [
      {
        "name": "omitted",
        "meaning": "That the member is left out."
      },
      {
        "name": "refused",
        "meaning": "It is of the wrong type: 30001 for the request, or for the item where it is CustomItem."
      }
    ]
  },
  "malformedItem": {
    "meaning": "What is refused where an item breaks the spec.",
    "values": [
      {
        "name": "item",
        "meaning": "The item, with 30001; the others are carried out."
      },
      {
        "name": "request",
        "meaning": "The whole request, with 30001."
      }
    ]
  },
  "readsOver100": {
    "meaning": "What a friend_get_list for more than 100 friends gets.",
    "values": [
      {
        "name": "accepted",
        "meaning": "All of them."
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
        "meaning": "Those that the world of the sandbox names."
      },
      {
        "name": "open",
        "meaning": "Every well-formed one."
      }
    ]
  },
  "magicUserIDs": {
    "meaning": "Whether UserIDs of the form `sandbox_<code>` bring about that code.",
    "values": [
      {
        "name": "on",
        "meaning": "A call or an item with such a UserID is answered with its code."
      },
      {
        "name": "off",
        "meaning": "They are UserIDs as any other."
      }
    ]
  },
  "addSourceInAdd": {
    "meaning": "Whether friend_add goes without AddSource.",
    "values": [
      {
        "name": "optional",
        "meaning": "The friend then has none."
      },
      {
        "name": "required",
        "meaning": "An item without one is 30001."
      }
    ]
  },
  "missingAddSource": {
    "meaning": "What a friend_import without AddSource refuses.",
    "values": [
      {
        "name": "item",
        "meaning": "The item, with 30001, unless malformedItem makes it the request."
      },
      {
        "name": "request",
        "meaning": "The whole request, with 30001."
      }
    ]
  },
  "undeclaredField": {
    "meaning": "What a custom friend field gets, in an import or update, that the app has not declared.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 for its item."
      },
      {
        "name": "stored",
        "meaning": "It is kept as if it were declared."
      }
    ]
  },
  "rateLimit": {
    "meaning": "Whether calls are counted.",
    "values": [
      {
        "name": "off",
        "meaning": "Any number is answered."
      },
      {
        "name": "on",
        "meaning": "60007 beyond 200 calls per second of one operation of one app, 200 at once."
      }
    ]
  },
  "singleAdd": {
    "meaning": "Whether an Add_Type_Single asks the other side.",
    "values": [
      {
        "name": "unasked",
        "meaning": "The friend is added, whatever the AllowType."
      },
      {
        "name": "asked",
        "meaning": "The AllowType of the other side counts, as for an Add_Type_Both."
      }
    ]
  },
  "forcedPastBlocklist": {
    "meaning": "Whether a forced add passes a blocklist.",
    "values": [
      {
        "name": "refused",
        "meaning": "30515 and 30525 stay."
      },
      {
        "name": "added",
        "meaning": "The friend is added."
      }
    ]
  },
  "forcedPastAdminForbid": {
    "meaning": "Whether a forced add passes the AdminForbidType of From_Account.",
    "values": [
      {
        "name": "added",
        "meaning": "The friend is added."
      },
      {
        "name": "refused",
        "meaning": "30009 stays."
      }
    ]
  },
  "onlyOwnHalf": {
    "meaning": "What a mutual add does where From_Account has the friend, and not the reverse.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 with Friend_Exist."
      },
      {
        "name": "completed",
        "meaning": "The other half is written, unless the other side refuses or must be asked; the own half stays as it is."
      }
    ]
  },
  "onlyOtherHalf": {
    "meaning": "What a mutual add does where the other side has From_Account, and not the reverse.",
    "values": [
      {
        "name": "asked",
        "meaning": "The AllowType of the other side counts, as always."
      },
      {
        "name": "completed",
        "meaning": "The own half is written without asking."
      }
    ]
  },
  "addingOneself": {
    "meaning": "What an add or import of From_Account to its own friends gets.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 with To_Account_Illegal."
      },
      {
        "name": "added",
        "meaning": "One is a friend as any other."
      }
    ]
  },
  "pendingLimit": {
    "meaning": "Whose waiting friend requests count towards 30012.",
    "values": [
      {
        "name": "sender",
        "meaning": "Those that From_Account has sent, at most 100."
      },
      {
        "name": "receiver",
        "meaning": "Those that To_Account has received, at most 100."
      }
    ]
  },
  "noLists": {
    "meaning": "What an empty array gets as value of Tag_SNS_IM_Group.",
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
    "meaning": "What becomes of a list whose last member has left.",
    "values": [
      {
        "name": "stay",
        "meaning": "It stays, with FriendNumber 0."
      },
      {
        "name": "removed",
        "meaning": "It is removed."
      }
    ]
  },
  "emptyText": {
    "meaning": "What an empty remark or custom value gets in an update.",
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
    "meaning": "What a string gets as value of Tag_SNS_IM_Group.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 for its item."
      },
      {
        "name": "accepted",
        "meaning": "It counts as an array of that one name."
      }
    ]
  },
  "unknownTag": {
    "meaning": "What a tag in TagList gets that is no standard one and no well-formed custom one.",
    "values": [
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      },
      {
        "name": "omitted",
        "meaning": "It counts as not asked for; where no other tag is left, TagList is empty, which is 30001."
      }
    ]
  },
  "undeclaredTag": {
    "meaning": "What a well-formed custom tag in TagList gets that the app has not declared.",
    "values": [
      {
        "name": "omitted",
        "meaning": "It has no value and is left out."
      },
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      }
    ]
  },
  "unsetTag": {
    "meaning": "What a requested field without a value gives.",
    "values": [
      {
        "name": "nick",
        "meaning": "Tag_Profile_IM_Nick is \"\", any other is left out; a text that was set to \"\" is \"\"."
      },
      {
        "name": "omitted",
        "meaning": "It is left out, and a text that was set to \"\" too."
      },
      {
        "name": "empty",
        "meaning": "A standard field of free text is \"\", any other is left out."
      }
    ]
  },
  "unchangedLists": {
    "meaning": "What ResultItem is where LastSequence is still current.",
    "values": [
      {
        "name": "absent",
        "meaning": "Left out."
      },
      {
        "name": "empty",
        "meaning": "An empty array."
      },
      {
        "name": "full",
        "meaning": "The lists, as for any other LastSequence."
      }
    ]
  },
  "firstSequence": {
    "meaning": "The CurrentSequence of a user who never had lists.",
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
    "meaning": "Whether NeedFriend counts beside a GroupName.",
    "values": [
      {
        "name": "counts",
        "meaning": "The members come with the lists."
      },
      {
        "name": "ignored",
        "meaning": "They do not."
      }
    ]
  },
  "unknownList": {
    "meaning": "What a name in GroupName gets that is no list.",
    "values": [
      {
        "name": "omitted",
        "meaning": "It is left out of ResultItem."
      },
      {
        "name": "refused",
        "meaning": "30001 for the whole request."
      }
    ]
  }
} as const satisfies Record<string, Switch>;
