// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

import type { ErrorEntry } from "./tables.ts";

export const errors = {
  30001: {
    "name": "ParameterOrRelation",
    "retry": "after-change",
    "reason": null
  },
  30002: {
    "name": "SdkAppIdMismatch",
    "retry": "never",
    "reason": "SdkAppId_Illegal"
  },
  30003: {
    "name": "AccountNotFound",
    "retry": "after-change",
    "reason": "Account_Not_Exist"
  },
  30004: {
    "name": "AdminRequired",
    "retry": "never",
    "reason": "Admin_Required"
  },
  30006: {
    "name": "InternalError",
    "retry": "later",
    "reason": "Internal_Error"
  },
  30007: {
    "name": "Timeout",
    "retry": "later",
    "reason": "Timeout"
  },
  30008: {
    "name": "WriteConflict",
    "retry": "later",
    "reason": "Write_Conflict"
  },
  30009: {
    "name": "AddForbidden",
    "retry": "after-change",
    "reason": "Forbid_By_Admin"
  },
  30010: {
    "name": "FriendsFull",
    "retry": "after-change",
    "reason": "My_Friend_Num_Exceed_Threshold"
  },
  30011: {
    "name": "ListsFull",
    "retry": "after-change",
    "reason": "Group_Num_Exceed_Threshold"
  },
  30012: {
    "name": "PendingFull",
    "retry": "after-change",
    "reason": "My_Pendency_Num_Exceed_Threshold"
  },
  30014: {
    "name": "OtherFriendsFull",
    "retry": "after-change",
    "reason": "Friend_Friend_Num_Exceed_Threshold"
  },
  30515: {
    "name": "OtherInOwnBlocklist",
    "retry": "after-change",
    "reason": "Friend_In_My_Black_List"
  },
  30516: {
    "name": "RequestsDenied",
    "retry": "after-change",
    "reason": "Friend_Allow_Type_Forbid"
  },
  30525: {
    "name": "InOtherBlocklist",
    "retry": "after-change",
    "reason": "In_Friend_Black_List"
  },
  30539: {
    "name": "Pending",
    "retry": "never",
    "reason": "Friend_Allow_Type_Need_Confirm"
  },
  30540: {
    "name": "TooManyFriendRequests",
    "retry": "later",
    "reason": "Freq_Limit"
  },
  60002: {
    "name": "RequestNotParsed",
    "retry": "after-change",
    "reason": null
  },
  60003: {
    "name": "BodyNotJson",
    "retry": "after-change",
    "reason": null
  },
  60004: {
    "name": "AccountOrSignatureWrong",
    "retry": "never",
    "reason": null
  },
  60005: {
    "name": "AccountOrSignatureWrongInBody",
    "retry": "never",
    "reason": null
  },
  60006: {
    "name": "SdkAppIdInvalid",
    "retry": "never",
    "reason": null
  },
  60007: {
    "name": "InterfaceRateExceeded",
    "retry": "later",
    "reason": null
  },
  60008: {
    "name": "GatewayTimeout",
    "retry": "later",
    "reason": null
  },
  60009: {
    "name": "ResourceUnknown",
    "retry": "after-change",
    "reason": null
  },
  60010: {
    "name": "CallerNotAdmin",
    "retry": "never",
    "reason": null
  },
  60011: {
    "name": "AppRateExceeded",
    "retry": "later",
    "reason": null
  },
  60012: {
    "name": "SdkAppIdMissing",
    "retry": "never",
    "reason": null
  },
  60013: {
    "name": "BackendReplyNotJson",
    "retry": "later",
    "reason": null
  },
  60014: {
    "name": "AccountExchangeTimeout",
    "retry": "later",
    "reason": null
  },
  60015: {
    "name": "AccountNotString",
    "retry": "after-change",
    "reason": null
  },
  60016: {
    "name": "SdkAppIdDisabled",
    "retry": "never",
    "reason": null
  },
  60017: {
    "name": "RequestDisabled",
    "retry": "never",
    "reason": null
  },
  60018: {
    "name": "TooManyRequests",
    "retry": "later",
    "reason": null
  },
  60019: {
    "name": "TooManyRequestsAgain",
    "retry": "later",
    "reason": null
  },
  60020: {
    "name": "PlanNotInEffect",
    "retry": "never",
    "reason": null
  },
  60021: {
    "name": "CallerAddressRefused",
    "retry": "never",
    "reason": null
  },
  60022: {
    "name": "Overloaded",
    "retry": "later",
    "reason": null
  },
  70001: {
    "name": "SignatureExpired",
    "retry": "new-signature",
    "reason": null
  },
  70002: {
    "name": "SignatureEmpty",
    "retry": "never",
    "reason": null
  },
  70003: {
    "name": "SignatureNotDecodable",
    "retry": "never",
    "reason": null
  },
  70005: {
    "name": "SignatureInvalid",
    "retry": "never",
    "reason": null
  },
  70009: {
    "name": "SignatureCheckFailed",
    "retry": "never",
    "reason": null
  },
  70013: {
    "name": "SignatureIdentifierDiffers",
    "retry": "never",
    "reason": null
  },
  70014: {
    "name": "SignatureSdkAppIdDiffers",
    "retry": "never",
    "reason": null
  },
  70016: {
    "name": "AppKeyNotFound",
    "retry": "never",
    "reason": null
  },
  70020: {
    "name": "SdkAppIdNotFound",
    "retry": "never",
    "reason": null
  },
  70050: {
    "name": "TooManyFailedChecks",
    "retry": "later",
    "reason": null
  },
  70051: {
    "name": "AccountBlocked",
    "retry": "never",
    "reason": null
  },
  70052: {
    "name": "SignatureRevoked",
    "retry": "new-signature",
    "reason": null
  },
  70101: {
    "name": "TicketExpired",
    "retry": "new-signature",
    "reason": null
  },
  70107: {
    "name": "AccountNotImported",
    "retry": "after-change",
    "reason": null
  },
  70114: {
    "name": "LoginLimited",
    "retry": "later",
    "reason": null
  },
  70169: {
    "name": "InternalTimeout",
    "retry": "later",
    "reason": null
  },
  70202: {
    "name": "InternalTimeoutAgain",
    "retry": "later",
    "reason": null
  },
  70206: {
    "name": "BatchSizeIllegal",
    "retry": "after-change",
    "reason": null
  },
  70398: {
    "name": "TrialAccountsFull",
    "retry": "never",
    "reason": null
  },
  70402: {
    "name": "AccountParameterIllegal",
    "retry": "after-change",
    "reason": null
  },
  70403: {
    "name": "AccountAdminRequired",
    "retry": "never",
    "reason": null
  },
  70500: {
    "name": "GatewayInternalError",
    "retry": "later",
    "reason": null
  },
  71000: {
    "name": "TrialDeletionOnly",
    "retry": "never",
    "reason": null
  },
  72000: {
    "name": "TrialDailyActiveUsersFull",
    "retry": "never",
    "reason": null
  },
  72001: {
    "name": "StatusServiceOff",
    "retry": "never",
    "reason": null
  }
} as const satisfies Record<number, ErrorEntry>;
