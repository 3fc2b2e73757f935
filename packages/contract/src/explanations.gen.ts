// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

import type { ErrorExplanation } from "./explain.ts";
import type { ErrorCode } from "./types.ts";

export const explanations: Record<ErrorCode, ErrorExplanation> = {
  30001: {
    "meaning": "A parameter is wrong, or the two accounts are not in the relation that the call needs.",
    "cause": "The service uses one code for both. Only the text shows which one it is.",
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
        "meaning": "To_Account is already a friend of From_Account.",
        "cause": "It was added before, or an earlier attempt succeeded although its reply was lost. Nothing was changed.",
        "remedy": "Treat it as done. Change the remark and the lists with friend_update.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "Err_SNS_*_Friend_Not_Exist",
        "meaning": "To_Account is not a friend of From_Account.",
        "cause": "It was never added, or it was deleted. It does not matter whether From_Account is a friend of To_Account.",
        "remedy": "Add the friend first, or leave the item out.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "Err_SNS_*_Tag_SNS_Custom_*_Undeclared",
        "meaning": "The app has not declared this custom friend field.",
        "cause": "The tag is misspelt, or the field was not declared, or it was declared less than five minutes ago.",
        "remedy": "Declare the field in the app's console, or correct the tag.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "Err_SNS_*_Illegal",
        "meaning": "The member named in the text has a value that is not allowed.",
        "cause": "The value is too long, has the wrong form or is missing, or To_Account is From_Account itself.",
        "remedy": "Correct the member. Lengths are counted in bytes, not in characters.",
        "scope": [
          "item"
        ]
      },
      {
        "text": "SNS_DECODE_ERR*",
        "meaning": "The body is JSON, but it does not have the form that the call takes.",
        "cause": "A member has the wrong JSON type, such as an object instead of an array.",
        "remedy": "Correct the type of the member.",
        "scope": [
          "request"
        ]
      }
    ]
  },
  30002: {
    "meaning": "The SDKAppID does not match the app of the account data.",
    "cause": "The call is signed for an app that the accounts do not belong to, or the service confused the two apps.",
    "remedy": "Check the SDKAppID of the call. If it is right, ask the service's support.",
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
    "cause": "From_Account (the whole request) or To_Account (one item) was not imported and has never logged in.",
    "remedy": "Import the account, or correct the UserID. It is case-sensitive.",
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
    "cause": "The caller is not an admin, and From_Account is another account. Over REST, the gateway usually answers 60010 before this check.",
    "remedy": "Sign the call as an admin of the app.",
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
    "meaning": "The service had an internal error.",
    "cause": "A fault of the service. It is often temporary.",
    "remedy": "Send it again after a wait.",
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
        "cause": "A fault of the service. It is often temporary.",
        "remedy": "Send it again after a wait.",
        "scope": [
          "item"
        ]
      }
    ]
  },
  30007: {
    "meaning": "An internal call of the service took too long.",
    "cause": "Its network or a part of it was slow. The change may have been made.",
    "remedy": "Send it again after a wait. After a friend_add, treat 30001 Friend_Exist as done.",
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
    "meaning": "Two calls wrote to the same user at the same time.",
    "cause": "Another call changed the friends of From_Account at the same time.",
    "remedy": "Send it again after a wait. Write to one user in batches, one after the other.",
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
    "meaning": "From_Account is not allowed to send friend requests.",
    "cause": "An admin has set its Tag_Profile_IM_AdminForbidType to AdminForbid_Type_SendOut.",
    "remedy": "Set the field to AdminForbid_Type_None.",
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
    "meaning": "From_Account has the maximum number of friends.",
    "cause": "A user can have at most 3000 friends.",
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
    "meaning": "From_Account has the maximum number of friend lists.",
    "cause": "The item names a list that does not exist yet, and a user can have at most 32 lists. A list without friends counts too.",
    "remedy": "Use existing lists, or delete some lists first.",
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
    "meaning": "From_Account has the maximum number of pending friend requests.",
    "cause": "A user can have at most 100 pending requests.",
    "remedy": "Some of them must be answered or deleted first.",
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
    "meaning": "To_Account has the maximum number of friends.",
    "cause": "A mutual add also writes the table of To_Account, which can hold at most 3000 friends.",
    "remedy": "To_Account must delete friends first. Or add in one direction only, with Add_Type_Single.",
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
    "cause": "A user cannot add an account that the user has blocked.",
    "remedy": "Remove To_Account from the blocklist first.",
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
    "meaning": "To_Account does not accept friend requests.",
    "cause": "Its Tag_Profile_IM_AllowType is AllowType_Type_DenyAny.",
    "remedy": "Change that setting, or add the friend with ForceAddFlags 1.",
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
    "remedy": "To_Account must remove From_Account from its blocklist.",
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
    "remedy": "Wait for the answer. A second request only refreshes the first.",
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
    "cause": "The service's security policy stopped the request.",
    "remedy": "Send it again after a longer wait, and send fewer requests.",
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
    "cause": "Its method, URL or query has a wrong form.",
    "remedy": "Compare the URL with /v4/sns/<operation>?sdkappid=…&identifier=…&usersig=…&random=…&contenttype=json.",
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
    "remedy": "Send the admin's UserID as identifier, and a UserSig that was made for it.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60005: {
    "meaning": "The account or the signature in the request is wrong.",
    "cause": "One of them is missing, empty or malformed. The pages do not say how this code differs from 60004.",
    "remedy": "Send the admin's UserID as identifier, and a UserSig that was made for it.",
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
    "meaning": "The app calls this operation too often.",
    "cause": "The app made more than 200 calls to it within a second.",
    "remedy": "Send it again after a wait, and put more items into each call.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60008: {
    "meaning": "The service took too long, or the HTTP request has a wrong form.",
    "cause": "A part of the service was slow. The change may have been made.",
    "remedy": "Send it again after a wait. If the code comes back, check the form of the request.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60009: {
    "meaning": "The service does not have the path of the request.",
    "cause": "The path is misspelt. It is case-sensitive.",
    "remedy": "Correct the path.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60010: {
    "meaning": "The caller is not an admin of the app.",
    "cause": "Only an admin can call the REST API, and the identifier is not an admin.",
    "remedy": "Make the account an admin in the app's console, or sign the call as an admin.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60011: {
    "meaning": "The app makes too many calls.",
    "cause": "All its calls together exceed the app's rate.",
    "remedy": "Send it again after a wait, and make fewer calls at a time.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60012: {
    "meaning": "The SDKAppID is missing.",
    "cause": "The query has no sdkappid. Its names are case-sensitive.",
    "remedy": "Add the sdkappid to the query.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60013: {
    "meaning": "The gateway could not read a reply of an internal service.",
    "cause": "A fault of the service.",
    "remedy": "Send it again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60014: {
    "meaning": "The lookup of the account took too long.",
    "cause": "The account service was slow.",
    "remedy": "Send it again after a wait.",
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
    "meaning": "The app is disabled.",
    "cause": "The SDKAppID was disabled.",
    "remedy": "Check the state of the app in its console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60017: {
    "meaning": "The request is disabled for the app.",
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
    "cause": "A rate was exceeded. The pages do not say which one.",
    "remedy": "Send it again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60019: {
    "meaning": "There are too many requests.",
    "cause": "A rate was exceeded. The pages do not say how this code differs from 60018.",
    "remedy": "Send it again after a wait.",
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
    "cause": "The app accepts calls only from listed addresses.",
    "remedy": "Call from an allowed address, or add this address to the list.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  60022: {
    "meaning": "The service is overloaded.",
    "cause": "Only the official web SDK has this code. No page lists it.",
    "remedy": "Send it again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70001: {
    "meaning": "The UserSig has expired.",
    "cause": "Its time of signing plus its validity is in the past.",
    "remedy": "Make a new UserSig. Check the clock of the machine that makes it.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70002: {
    "meaning": "The UserSig is empty.",
    "cause": "The query has no usersig, or an empty one.",
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
    "remedy": "Send the UserSig complete and unchanged.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70005: {
    "meaning": "The UserSig is invalid.",
    "cause": "The same as for 70003. The pages do not say how the two codes differ.",
    "remedy": "Send the UserSig complete and unchanged.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70009: {
    "meaning": "The UserSig was not made with the app's key.",
    "cause": "It was made with the key of another app, with a wrong key, or with a key that was replaced.",
    "remedy": "Make it with the key that the console shows for this SDKAppID.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70013: {
    "meaning": "The UserSig was made for another UserID.",
    "cause": "The identifier in the query is not the one in the UserSig.",
    "remedy": "Send the identifier that the UserSig was made for.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70014: {
    "meaning": "The UserSig was made for another app.",
    "cause": "The sdkappid in the query is not the one in the UserSig.",
    "remedy": "Send the sdkappid that the UserSig was made for.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70016: {
    "meaning": "The service has no key of the app.",
    "cause": "The app has no key, or the call went to a region where the app does not exist.",
    "remedy": "Call the host of the app's region, and check the key in the console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70020: {
    "meaning": "The service does not know the SDKAppID.",
    "cause": "No app in this region has it.",
    "remedy": "Copy the SDKAppID from the console and call the host of the app's region.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70050: {
    "meaning": "Too many checks of signatures failed.",
    "cause": "Too many calls had a wrong UserSig.",
    "remedy": "Correct the signature, and wait a minute.",
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
    "cause": "It was revoked after it was made. Only the official SDK has this code.",
    "remedy": "Make a new UserSig.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70101: {
    "meaning": "The ticket has expired.",
    "cause": "The proof of the login is too old.",
    "remedy": "Make a new UserSig.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70107: {
    "meaning": "The account does not exist in the app.",
    "cause": "It was not imported and has never logged in.",
    "remedy": "Import the account, or correct the UserID.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70114: {
    "meaning": "The service limits logins for security reasons.",
    "cause": "Its security policy stopped the call.",
    "remedy": "Send it again after a longer wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70169: {
    "meaning": "An internal call of the service took too long.",
    "cause": "A part of the service was slow.",
    "remedy": "Send it again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70202: {
    "meaning": "An internal call of the service took too long.",
    "cause": "A part of the service was slow. The pages do not say how this code differs from 70169.",
    "remedy": "Send it again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70206: {
    "meaning": "The batch has a size that is not allowed.",
    "cause": "The code belongs to the account services. No friend operation is known to return it.",
    "remedy": "Send fewer items in one call.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70398: {
    "meaning": "The trial plan does not allow another account.",
    "cause": "An app on the trial plan can have at most 100 accounts.",
    "remedy": "Delete accounts, or change the plan.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70402: {
    "meaning": "A parameter is not allowed.",
    "cause": "The code belongs to the account services. No friend operation is known to return it.",
    "remedy": "Compare the members of the request with the spec.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70403: {
    "meaning": "The caller must be an admin of the app.",
    "cause": "The code belongs to the account services. The gateway has 60010 for the same.",
    "remedy": "Sign the call as an admin of the app.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  70500: {
    "meaning": "The service had an internal error.",
    "cause": "A fault of the service. It is often temporary.",
    "remedy": "Send it again after a wait.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  71000: {
    "meaning": "Only accounts of the trial plan can be deleted.",
    "cause": "The app is on another plan. The code belongs to the account services.",
    "remedy": "Deactivate the account in the app instead.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  72000: {
    "meaning": "The trial plan does not allow another active user today.",
    "cause": "The day's quota of active users is used up.",
    "remedy": "Wait for the next day, or change the plan.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  },
  72001: {
    "meaning": "User status is not enabled for the app.",
    "cause": "Queries and notifications of user status are disabled in the console.",
    "remedy": "Enable them in the app's console.",
    "scope": [
      "request"
    ],
    "texts": [],
    "reasons": []
  }
};
