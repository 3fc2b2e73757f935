// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

import type { Operation, OptionalMembers, Regions } from "./tables.ts";

export const operations = {
  "friend_add": {
    "path": "/v4/sns/friend_add",
    "command": "FriendAdd",
    "requestItems": "AddFriendItem",
    "replyItems": "ResultItem",
    "tolerated": [],
    "codes": [
      30001,
      30002,
      30003,
      30004,
      30006,
      30007,
      30008,
      30009,
      30010,
      30011,
      30012,
      30014,
      30515,
      30516,
      30525,
      30539,
      30540
    ]
  },
  "friend_import": {
    "path": "/v4/sns/friend_import",
    "command": "FriendImport",
    "requestItems": "AddFriendItem",
    "replyItems": "ResultItem",
    "tolerated": [],
    "codes": [
      30001,
      30002,
      30003,
      30004,
      30006,
      30007,
      30008,
      30010,
      30011
    ]
  },
  "friend_update": {
    "path": "/v4/sns/friend_update",
    "command": "FriendUpdate",
    "requestItems": "UpdateItem",
    "replyItems": "ResultItem",
    "tolerated": [],
    "codes": [
      30001,
      30002,
      30003,
      30004,
      30006,
      30007,
      30008,
      30011
    ]
  },
  "friend_get_list": {
    "path": "/v4/sns/friend_get_list",
    "command": "FriendGetList",
    "requestItems": "To_Account",
    "replyItems": "InfoItem",
    "tolerated": [],
    "codes": [
      30001,
      30003,
      30004,
      30006,
      30007
    ]
  },
  "group_get": {
    "path": "/v4/sns/group_get",
    "command": "GroupGet",
    "requestItems": null,
    "replyItems": null,
    "tolerated": [
      "LastSequence"
    ],
    "codes": [
      30001,
      30003,
      30004,
      30006,
      30007
    ]
  }
} as const satisfies Record<string, Operation>;

export const optionalMembers = {
  "friend_add": {
    "request": [
      "AddType",
      "ForceAddFlags"
    ],
    "item": [
      "Remark",
      "GroupName",
      "AddSource",
      "AddWording"
    ]
  },
  "friend_import": {
    "request": [],
    "item": [
      "Remark",
      "RemarkTime",
      "GroupName",
      "AddWording",
      "AddTime",
      "CustomItem"
    ]
  },
  "friend_update": {
    "request": [],
    "item": []
  },
  "friend_get_list": {
    "request": [],
    "item": []
  },
  "group_get": {
    "request": [
      "NeedFriend",
      "GroupName",
      "LastSequence"
    ],
    "item": []
  }
} as const satisfies Record<string, OptionalMembers>;

export const regions = {
  "china": {
    "primary": "https://console.tim.qq.com",
    "standby": "https://adminapi.my-imcloud.com",
    "retired": false
  },
  "singapore": {
    "primary": "https://adminapisgp.im.qcloud.com",
    "standby": "https://adminapisgp.my-imcloud.com",
    "retired": false
  },
  "seoul": {
    "primary": "https://adminapikr.im.qcloud.com",
    "standby": "https://adminapikr.my-imcloud.com",
    "retired": false
  },
  "tokyo": {
    "primary": "https://adminapijpn.im.qcloud.com",
    "standby": "https://adminapijpn.my-imcloud.com",
    "retired": false
  },
  "frankfurt": {
    "primary": "https://adminapiger.im.qcloud.com",
    "standby": "https://adminapiger.my-imcloud.com",
    "retired": false
  },
  "siliconvalley": {
    "primary": "https://adminapiusa.im.qcloud.com",
    "standby": "https://adminapiusa.my-imcloud.com",
    "retired": false
  },
  "jakarta": {
    "primary": "https://adminapiidn.im.qcloud.com",
    "standby": "https://adminapiidn.my-imcloud.com",
    "retired": false
  },
  "india": {
    "primary": "https://adminapiind.im.qcloud.com",
    "standby": null,
    "retired": true
  }
} as const satisfies Regions;
