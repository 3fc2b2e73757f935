// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

import type { ErrorExplanation } from "./explain.ts";
import type { ErrorCode } from "./types.ts";

export const explanations: Record<ErrorCode, ErrorExplanation> = {
  30001: {
    "meaning": "A parameter is wrong, or the two accounts do not stand in the relation that the call needs.",
    "cause": "The service uses one code for both; only the text tells them apart.",
    "remedy": "Read the text, then correct the item or leave it out.",
    "scope": [
      "request",
      "item"
    ],
    "texts": [
      {
        "text": "SNS_DECODE_ERR",
        "seen": true
      },
      {
        "text": "Err_SNS_*_Friend_Exist",
        "seen": true
      },
      {
        "text": "Err_SNS_*_Friend_Not_Exist",
        "seen": true
      },
      {
        "text": "Err_SNS_*_Tag_SNS_Custom_*_Undeclared",
        "seen": false
      },
      {
        "text": "Err_SNS_*_Illegal",
        "seen": true
      },
      {
        "text": "SNS_DECODE_ERR*",
        "seen": true
      }
    ],
    "reasons": [
      {
        "text": "Err_SNS_*_Friend_Exist",
        "meaning": "To_Account is a friend of From_Account already.",
        "cause": "It was added before, or an earlier attempt succeeded although its reply was lost. Nothing was changed.",
        "remedy": "Take it as done; change remark and lists with friend_update.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "Err_SNS_*_Friend_Not_Exist",
        "meaning": "To_Account is not a friend of From_Account.",
        "cause": "It was never added or is deleted by now; that From_Account is its friend counts for nothing.",
        "remedy": "Add the friend first, or leave the item out.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "Err_SNS_*_Tag_SNS_Custom_*_Undeclared",
        "meaning": "The app has not declared this custom friend field.",
        "cause": "The tag is misspelt, or the field was never declared or less than five minutes ago.",
        "remedy": "Declare the field in the app's console, or correct the tag.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "Err_SNS_*_Illegal",
        "meaning": "The member named in the text has a value that is not allowed.",
        "cause": "It is too long, of the wrong form or missing, or To_Account is From_Account itself.",
        "remedy": "Correct the member; lengths count in bytes, not characters.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "SNS_DECODE_ERR*",
        "meaning": "The body is JSON, but not of the shape that the call takes.",
        "cause": "A member has the wrong JSON type, such as an object in place of an array.",
        "remedy": "Correct the type of the member.",
        "scope": [
          "request"
        ]
      }
    ]
  },
  30002: {
    "meaning": "The SDKAppID does not match the one that the account data is kept under.",
    "cause": "The call is signed for another app than the accounts belong to, or the service mixed up the two.",
    "remedy": "Check the SDKAppID of the call; if it is right, ask the service's support.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_SdkAppId_Illegal",
        "seen": true
      }
    ],
    "reasons": []
  },
  30003: {
    "meaning": "The account does not exist in the app.",
    "cause": "From_Account (the whole request) or To_Account (one item) was neither imported nor has it ever logged in.",
    "remedy": "Import the account, or correct the UserID, which is case-sensitive.",
    "scope": [
      "request",
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Account_Not_Exist",
        "seen": false
      },
      {
        "text": "Err_Sns_Invalid_Account",
        "seen": true
      }
    ],
    "reasons": []
  },
  30004: {
    "meaning": "The caller must be an admin of the app.",
    "cause": "The call acts for a From_Account other than the caller. Over REST the gateway mostly says 60010 before this one.",
    "remedy": "Sign the call for an admin account.",
    "scope": [
      "request"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Admin_Required",
        "seen": false
      }
    ],
    "reasons": []
  },
  30006: {
    "meaning": "The service failed inside.",
    "cause": "A fault of the service, often of a moment.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request",
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Internal_Error",
        "seen": false
      },
      {
        "text": "Err_SNS_*_Unpack_Profile_Data_Fail",
        "seen": true
      }
    ],
    "reasons": [
      {
        "text": "Err_SNS_*_Unpack_Profile_Data_Fail",
        "meaning": "The service could not read the profile of an account.",
        "cause": "A fault of the service, often of a moment.",
        "remedy": "Send the same again after a wait.",
        "scope": [
          "item"
        ]
      }
    ]
  },
  30007: {
    "meaning": "A call inside the service took too long.",
    "cause": "Its network or a part of it was slow. The change may have been made all the same.",
    "remedy": "Send the same again after a wait; after a friend_add, take 30001 Friend_Exist as done.",
    "scope": [
      "request",
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Timeout",
        "seen": false
      }
    ],
    "reasons": []
  },
  30008: {
    "meaning": "Two writes for the same user collided.",
    "cause": "Another call changed the friends of From_Account at the same moment.",
    "remedy": "Send the same again after a wait; write to one user in batches, one after the other.",
    "scope": [
      "request",
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Write_Conflict",
        "seen": false
      }
    ],
    "reasons": []
  },
  30009: {
    "meaning": "From_Account may not send friend requests.",
    "cause": "An admin has set its Tag_Profile_IM_AdminForbidType to AdminForbid_Type_SendOut.",
    "remedy": "Set it back to AdminForbid_Type_None.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Forbid_By_Admin",
        "seen": true
      }
    ],
    "reasons": []
  },
  30010: {
    "meaning": "From_Account has as many friends as it may have.",
    "cause": "A user has at most 3000 friends.",
    "remedy": "Delete friends of From_Account first.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_My_Friend_Num_Exceed_Threshold",
        "seen": true
      }
    ],
    "reasons": []
  },
  30011: {
    "meaning": "From_Account has as many friend lists as it may have.",
    "cause": "The item names a list that does not exist yet, and a user has at most 32. A list without friends counts too.",
    "remedy": "Name existing lists, or delete some first.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Group_Num_Exceed_Threshold",
        "seen": true
      }
    ],
    "reasons": []
  },
  30012: {
    "meaning": "From_Account has as many pending friend requests as it may have.",
    "cause": "A user has at most 100 pending requests.",
    "remedy": "Have some of them answered or deleted first.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_My_Pendency_Num_Exceed_Threshold",
        "seen": false
      }
    ],
    "reasons": []
  },
  30014: {
    "meaning": "To_Account has as many friends as it may have.",
    "cause": "A mutual add also writes the other side's table, which holds at most 3000 friends.",
    "remedy": "Have To_Account delete friends first, or add one way with Add_Type_Single.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Friend_Friend_Num_Exceed_Threshold",
        "seen": false
      }
    ],
    "reasons": []
  },
  30515: {
    "meaning": "To_Account is in From_Account's blocklist.",
    "cause": "A user cannot add somebody whom they have blocked.",
    "remedy": "Take To_Account off the blocklist first.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Friend_In_My_Black_List",
        "seen": false
      }
    ],
    "reasons": []
  },
  30516: {
    "meaning": "To_Account takes no friend requests.",
    "cause": "Its Tag_Profile_IM_AllowType is AllowType_Type_DenyAny.",
    "remedy": "Change that setting, or add without asking by ForceAddFlags 1.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Friend_Allow_Type_Forbid",
        "seen": true
      }
    ],
    "reasons": []
  },
  30525: {
    "meaning": "From_Account is in To_Account's blocklist.",
    "cause": "To_Account has blocked From_Account.",
    "remedy": "To_Account has to take From_Account off its blocklist.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_In_Friend_Black_List",
        "seen": false
      }
    ],
    "reasons": []
  },
  30539: {
    "meaning": "The friend request waits for To_Account's answer; nothing went wrong.",
    "cause": "To_Account's Tag_Profile_IM_AllowType is AllowType_Type_NeedConfirm.",
    "remedy": "Wait for the answer; sending it again only refreshes the request.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Friend_Allow_Type_Need_Confirm",
        "seen": false
      }
    ],
    "reasons": []
  },
  30540: {
    "meaning": "From_Account sends friend requests too often.",
    "cause": "The service's security policy held the request back.",
    "remedy": "Send it again after a longer wait, and fewer of them.",
    "scope": [
      "item"
    ],
    "texts": [
      {
        "text": "Err_SNS_*_Freq_Limit",
        "seen": false
      }
    ],
    "reasons": []
  },
  60002: {
    "meaning": "The HTTP request could not be read.",
    "cause": "Its method, address or query is malformed.",
    "remedy": "Compare address and query with the form /v4/sns/<operation>?sdkappid=…&identifier=…&usersig=…&random=…&contenttype=json.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60003: {
    "meaning": "The body is not valid JSON.",
    "cause": "It is empty, cut off, not in UTF-8, or has comments or trailing commas.",
    "remedy": "Send a JSON object in UTF-8.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60004: {
    "meaning": "The account or the signature in the request is wrong.",
    "cause": "One of them is missing, empty or malformed.",
    "remedy": "Send the admin's UserID as identifier and a UserSig that is made for it.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60005: {
    "meaning": "The account or the signature in the request is wrong.",
    "cause": "One of them is missing, empty or malformed; what sets this apart from 60004 is not documented.",
    "remedy": "Send the admin's UserID as identifier and a UserSig that is made for it.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60006: {
    "meaning": "The SDKAppID is invalid.",
    "cause": "It is not a number, or no app has it.",
    "remedy": "Copy the SDKAppID from the app's console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60007: {
    "meaning": "This operation is called too often.",
    "cause": "The app made more than 200 calls to it within a second.",
    "remedy": "Send the same again after a wait, and put more items into each call.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60008: {
    "meaning": "The service took too long, or the HTTP request has a wrong form.",
    "cause": "A part of the service was slow; the change may have been made all the same.",
    "remedy": "Send the same again after a wait; if it keeps coming, check the form of the request.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60009: {
    "meaning": "The address names nothing that the service has.",
    "cause": "The path is misspelt; it is case-sensitive.",
    "remedy": "Correct the path.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60010: {
    "meaning": "The caller is not an admin of the app.",
    "cause": "Only an admin may call the REST API, and identifier names another account.",
    "remedy": "Make the account an admin in the app's console, or sign for one that is.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60011: {
    "meaning": "The app makes too many calls.",
    "cause": "All its calls together exceed the app's rate.",
    "remedy": "Send the same again after a wait, and fewer calls at a time.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60012: {
    "meaning": "The SDKAppID is missing.",
    "cause": "The query has no sdkappid; its names are case-sensitive.",
    "remedy": "Add the sdkappid to the query.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60013: {
    "meaning": "The gateway got a reply from inside the service that it could not read.",
    "cause": "A fault of the service.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60014: {
    "meaning": "Looking up the account took too long.",
    "cause": "The account service was slow.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60015: {
    "meaning": "An account in the body is not a string.",
    "cause": "A UserID was sent as a number or another JSON type.",
    "remedy": "Send UserIDs as strings.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60016: {
    "meaning": "The app is switched off.",
    "cause": "The SDKAppID was disabled.",
    "remedy": "Look up the state of the app in its console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60017: {
    "meaning": "The request is switched off for the app.",
    "cause": "The operation was disabled.",
    "remedy": "Ask the service's support.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60018: {
    "meaning": "There are too many requests.",
    "cause": "A rate was exceeded; which one is not documented.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60019: {
    "meaning": "There are too many requests.",
    "cause": "A rate was exceeded; what sets this apart from 60018 is not documented.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60020: {
    "meaning": "The app's plan is not in effect.",
    "cause": "It expired, was not bought, or was bought less than five minutes ago.",
    "remedy": "Buy or renew the plan, then wait five minutes.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60021: {
    "meaning": "The caller's IP address is not allowed.",
    "cause": "The app takes calls from listed addresses only.",
    "remedy": "Call from an allowed address, or have this one added.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60022: {
    "meaning": "The service is overloaded.",
    "cause": "Known from the official web SDK only; no page lists the code.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70001: {
    "meaning": "The UserSig has expired.",
    "cause": "The moment it was made, plus its validity, has passed.",
    "remedy": "Make a new UserSig; check the clock of the machine that makes it.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70002: {
    "meaning": "The UserSig is empty.",
    "cause": "The query has no usersig, or one without content.",
    "remedy": "Add the UserSig to the query.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70003: {
    "meaning": "The UserSig cannot be decoded.",
    "cause": "It was cut off, or its characters * - _ were changed on the way.",
    "remedy": "Pass the UserSig on whole and unchanged.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70005: {
    "meaning": "The UserSig is invalid.",
    "cause": "As for 70003; what sets the two apart is not documented.",
    "remedy": "Pass the UserSig on whole and unchanged.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70009: {
    "meaning": "The UserSig was not made with the app's key.",
    "cause": "It was made with the key of another app, or with a wrong or replaced one.",
    "remedy": "Make it with the key that the console shows for this SDKAppID.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70013: {
    "meaning": "The UserSig was made for another UserID.",
    "cause": "The identifier of the query is not the signed one.",
    "remedy": "Send the identifier that the UserSig was made for.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70014: {
    "meaning": "The UserSig was made for another app.",
    "cause": "The sdkappid of the query is not the signed one.",
    "remedy": "Send the sdkappid that the UserSig was made for.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70016: {
    "meaning": "The service has no key of the app.",
    "cause": "The app has none, or the call went to a region that the app is not in.",
    "remedy": "Call the host of the app's region, and look up the key in the console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70020: {
    "meaning": "The service does not know the SDKAppID.",
    "cause": "No app has it, or not in this region.",
    "remedy": "Copy the SDKAppID from the console and call the host of the app's region.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70050: {
    "meaning": "Too many signatures failed.",
    "cause": "Calls with a wrong UserSig were repeated too often.",
    "remedy": "Correct the signing and wait a minute.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70051: {
    "meaning": "The account is blocked by the service.",
    "cause": "It was put on a blocklist of the service.",
    "remedy": "Ask the service's support.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70052: {
    "meaning": "The UserSig was revoked.",
    "cause": "It was declared void after it was made; the code is known from the official SDK only.",
    "remedy": "Make a new UserSig.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70101: {
    "meaning": "The ticket has expired.",
    "cause": "What proves the login is too old.",
    "remedy": "Make a new UserSig.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70107: {
    "meaning": "The account does not exist in the app.",
    "cause": "It was neither imported nor has it ever logged in.",
    "remedy": "Import the account, or correct the UserID.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70114: {
    "meaning": "The service limits logins for security reasons.",
    "cause": "Its security policy held the call back.",
    "remedy": "Send the same again after a longer wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70169: {
    "meaning": "A call inside the service took too long.",
    "cause": "A part of the service was slow.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70202: {
    "meaning": "A call inside the service took too long.",
    "cause": "A part of the service was slow; what sets this apart from 70169 is not documented.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70206: {
    "meaning": "The batch has a size that is not allowed.",
    "cause": "The code belongs to the account services; friend operations are not known to give it.",
    "remedy": "Send fewer items in one call.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70398: {
    "meaning": "The trial plan allows no further account.",
    "cause": "An app on the trial plan has at most 100 accounts.",
    "remedy": "Delete accounts, or change the plan.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70402: {
    "meaning": "A parameter is not allowed.",
    "cause": "The code belongs to the account services; friend operations are not known to give it.",
    "remedy": "Compare the members of the request with the spec.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70403: {
    "meaning": "The caller must be an admin of the app.",
    "cause": "The code belongs to the account services, as 60010 does to the gateway.",
    "remedy": "Sign the call for an admin account.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70500: {
    "meaning": "The service failed inside.",
    "cause": "A fault of the service, often of a moment.",
    "remedy": "Send the same again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  71000: {
    "meaning": "Only accounts of the trial plan can be deleted.",
    "cause": "The app is on another plan; the code belongs to the account services.",
    "remedy": "Deactivate the account in the app instead.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  72000: {
    "meaning": "The trial plan allows no further active user today.",
    "cause": "The day's quota of active users is used up.",
    "remedy": "Wait for the next day, or change the plan.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  72001: {
    "meaning": "The app has not switched on user status.",
    "cause": "Queries and notifications of user status are off in the console.",
    "remedy": "Switch them on in the app's console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  }
};
