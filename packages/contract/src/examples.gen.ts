// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

export const examples = {
  "friend_add": {
    "basic": {
      "summary": "One friend, only the required members",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "complete": {
      "summary": "Every member, added without a friend request",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "Remark": "remark1",
            "GroupName": "Classmates",
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test1"
          }
        ],
        "AddType": "Add_Type_Both",
        "ForceAddFlags": 1
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "partial_failure": {
      "summary": "Three friends, two of them refused inside an OK reply",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          },
          {
            "To_Account": "id2",
            "Remark": "remark2",
            "GroupName": "Classmates",
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test2"
          },
          {
            "To_Account": "id3",
            "Remark": "remark3",
            "GroupName": "Colleagues",
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test3"
          }
        ],
        "AddType": "Add_Type_Both",
        "ForceAddFlags": 1
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          },
          {
            "To_Account": "id2",
            "ResultCode": 30006,
            "ResultInfo": "Err_SNS_FriendAdd_Unpack_Profile_Data_Fail"
          },
          {
            "To_Account": "id3",
            "ResultCode": 30002,
            "ResultInfo": "Err_SNS_FriendAdd_SdkAppId_Illegal"
          }
        ],
        "Fail_Account": [
          "id2",
          "id3"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "pending": {
      "summary": "To_Account confirms friend requests itself, so this one waits",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id2",
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test2"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id2",
            "ResultCode": 30539,
            "ResultInfo": "Err_SNS_FriendAdd_Friend_Allow_Type_Need_Confirm"
          }
        ],
        "Fail_Account": [
          "id2"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "requests_denied": {
      "summary": "To_Account does not accept friend requests",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id3",
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test3"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id3",
            "ResultCode": 30516,
            "ResultInfo": "Err_SNS_FriendAdd_Friend_Allow_Type_Forbid"
          }
        ],
        "Fail_Account": [
          "id3"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "already_friends": {
      "summary": "To_Account is already a friend; nothing is changed",
      "request": {
        "From_Account": "UserID_1",
        "AddFriendItem": [
          {
            "To_Account": "UserID_2",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendAdd_Friend_Exist"
          }
        ],
        "Fail_Account": [
          "UserID_2"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "one_sided": {
      "summary": "To_Account becomes a friend of From_Account, but not the reverse",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id2",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ],
        "AddType": "Add_Type_Single"
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id2",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_to_account": {
      "summary": "The friend is not an account of the app; only this item is refused",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "nobody",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "nobody",
            "ResultCode": 30003,
            "ResultInfo": "Err_SNS_FriendAdd_Account_Not_Exist"
          }
        ],
        "Fail_Account": [
          "nobody"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "oneself": {
      "summary": "To_Account is From_Account itself",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendAdd_To_Account_Illegal"
          }
        ],
        "Fail_Account": [
          "id"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "forbidden_by_admin": {
      "summary": "An admin has forbidden From_Account to send friend requests",
      "request": {
        "From_Account": "forbidden",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30009,
            "ResultInfo": "Err_SNS_FriendAdd_Forbid_By_Admin"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "in_own_blocklist": {
      "summary": "From_Account has blocked To_Account",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "blocked",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "blocked",
            "ResultCode": 30515,
            "ResultInfo": "Err_SNS_FriendAdd_Friend_In_My_Black_List"
          }
        ],
        "Fail_Account": [
          "blocked"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "in_other_blocklist": {
      "summary": "To_Account has blocked From_Account",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "blocker",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "blocker",
            "ResultCode": 30525,
            "ResultInfo": "Err_SNS_FriendAdd_In_Friend_Black_List"
          }
        ],
        "Fail_Account": [
          "blocker"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "own_table_full": {
      "summary": "From_Account has 3000 friends",
      "request": {
        "From_Account": "full",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30010,
            "ResultInfo": "Err_SNS_FriendAdd_My_Friend_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "other_table_full": {
      "summary": "To_Account has 3000 friends",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "full",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "full",
            "ResultCode": 30014,
            "ResultInfo": "Err_SNS_FriendAdd_Friend_Friend_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "full"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "lists_full": {
      "summary": "The item names a list that would be the 33rd",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "GroupName": "list33",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30011,
            "ResultInfo": "Err_SNS_FriendAdd_Group_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "pending_full": {
      "summary": "From_Account already has 100 pending friend requests",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "careful",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "careful",
            "ResultCode": 30012,
            "ResultInfo": "Err_SNS_FriendAdd_My_Pendency_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "careful"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_from_account": {
      "summary": "Refused as a whole, because From_Account does not exist",
      "request": {
        "From_Account": "nobody",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30003,
        "ErrorInfo": "Err_Sns_Invalid_Account",
        "ErrorDisplay": ""
      }
    }
  },
  "friend_import": {
    "basic": {
      "summary": "One friend, only the required members",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "complete": {
      "summary": "Every member, custom fields included",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "Remark": "remark1",
            "RemarkTime": 1420000001,
            "GroupName": [
              "Friends"
            ],
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test1",
            "AddTime": 1420000001,
            "CustomItem": [
              {
                "Tag": "Tag_SNS_Custom_XXXX",
                "Value": "Test"
              },
              {
                "Tag": "Tag_SNS_Custom_YYYY",
                "Value": 0
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "partial_failure": {
      "summary": "Three friends, two of them refused inside an OK reply",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          },
          {
            "To_Account": "id2",
            "Remark": "remark2",
            "RemarkTime": 1420000001,
            "GroupName": [
              "Friends"
            ],
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test2",
            "AddTime": 1420000001
          },
          {
            "To_Account": "id3",
            "Remark": "remark3",
            "RemarkTime": 1420000001,
            "GroupName": [
              "Colleagues",
              "Friends"
            ],
            "AddSource": "AddSource_Type_XXXXXXXX",
            "AddWording": "I'm Test3",
            "AddTime": 1420000001,
            "CustomItem": [
              {
                "Tag": "Tag_SNS_Custom_XXXX",
                "Value": "Test"
              },
              {
                "Tag": "Tag_SNS_Custom_YYYY",
                "Value": 0
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          },
          {
            "To_Account": "id2",
            "ResultCode": 30010,
            "ResultInfo": "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold"
          },
          {
            "To_Account": "id3",
            "ResultCode": 30002,
            "ResultInfo": "Err_SNS_FriendImport_SdkAppId_Illegal"
          }
        ],
        "Fail_Account": [
          "id2",
          "id3"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_to_account": {
      "summary": "The friend is not an account of the app; only this item is refused",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "nobody",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "nobody",
            "ResultCode": 30003,
            "ResultInfo": "Err_SNS_FriendImport_Account_Not_Exist"
          }
        ],
        "Fail_Account": [
          "nobody"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "overwritten": {
      "summary": "To_Account is already a friend; the given members are overwritten, the others stay",
      "request": {
        "From_Account": "UserID_1",
        "AddFriendItem": [
          {
            "To_Account": "UserID_2",
            "Remark": "remark2",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "oneself": {
      "summary": "To_Account is From_Account itself",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendImport_To_Account_Illegal"
          }
        ],
        "Fail_Account": [
          "id"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "undeclared_custom_field": {
      "summary": "The app has not declared the custom field",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "CustomItem": [
              {
                "Tag": "Tag_SNS_Custom_Unknown",
                "Value": "test"
              }
            ],
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendImport_Tag_SNS_Custom_Unknown_Undeclared"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "own_table_full": {
      "summary": "From_Account has 3000 friends",
      "request": {
        "From_Account": "full",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30010,
            "ResultInfo": "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "lists_full": {
      "summary": "The item names a list that would be the 33rd",
      "request": {
        "From_Account": "id",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "GroupName": [
              "list33"
            ],
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30011,
            "ResultInfo": "Err_SNS_FriendImport_Group_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_from_account": {
      "summary": "Refused as a whole, because From_Account does not exist",
      "request": {
        "From_Account": "nobody",
        "AddFriendItem": [
          {
            "To_Account": "id1",
            "AddSource": "AddSource_Type_XXXXXXXX"
          }
        ]
      },
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30003,
        "ErrorInfo": "Err_Sns_Invalid_Account",
        "ErrorDisplay": ""
      }
    }
  },
  "friend_update": {
    "basic": {
      "summary": "One field of one friend",
      "request": {
        "From_Account": "id",
        "UpdateItem": [
          {
            "To_Account": "id1",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark1"
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "complete": {
      "summary": "Every kind of field of one friend",
      "request": {
        "From_Account": "id",
        "UpdateItem": [
          {
            "To_Account": "id1",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark1"
              },
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "group1",
                  "group2"
                ]
              },
              {
                "Tag": "Tag_SNS_Custom_Test",
                "Value": "test"
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "partial_failure": {
      "summary": "Three friends, two of them refused inside an OK reply; the last ResultInfo is as the source page prints it",
      "request": {
        "From_Account": "id",
        "UpdateItem": [
          {
            "To_Account": "id1",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark1"
              }
            ]
          },
          {
            "To_Account": "id2",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark2"
              },
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "group1",
                  "group2"
                ]
              }
            ]
          },
          {
            "To_Account": "id3",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark3"
              },
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "group3"
                ]
              },
              {
                "Tag": "Tag_SNS_Custom_Test",
                "Value": "test"
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 0,
            "ResultInfo": ""
          },
          {
            "To_Account": "id2",
            "ResultCode": 30011,
            "ResultInfo": "Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold"
          },
          {
            "To_Account": "id3",
            "ResultCode": 30002,
            "ResultInfo": "Err_SNS_FriendImport_SdkAppId_Illegal"
          }
        ],
        "Fail_Account": [
          "id2",
          "id3"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "not_a_friend": {
      "summary": "To_Account is not a friend, so nothing is changed",
      "request": {
        "From_Account": "UserID_1",
        "UpdateItem": [
          {
            "To_Account": "UserID_4",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark_4"
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_4",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendUpdate_Friend_Not_Exist"
          }
        ],
        "Fail_Account": [
          "UserID_4"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "clear_remark": {
      "summary": "An empty text clears the field",
      "request": {
        "From_Account": "UserID_1",
        "UpdateItem": [
          {
            "To_Account": "UserID_2",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": ""
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "leave_all_lists": {
      "summary": "An empty array takes the friend out of every list",
      "request": {
        "From_Account": "UserID_1",
        "UpdateItem": [
          {
            "To_Account": "UserID_2",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": []
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "integer_custom_field": {
      "summary": "The value of a custom field can be an integer",
      "request": {
        "From_Account": "UserID_1",
        "UpdateItem": [
          {
            "To_Account": "UserID_2",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_Custom_Test",
                "Value": 7
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "undeclared_custom_field": {
      "summary": "The app has not declared the custom field",
      "request": {
        "From_Account": "UserID_1",
        "UpdateItem": [
          {
            "To_Account": "UserID_2",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_Custom_Unknown",
                "Value": "test"
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendUpdate_Tag_SNS_Custom_Unknown_Undeclared"
          }
        ],
        "Fail_Account": [
          "UserID_2"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "lists_full": {
      "summary": "The item names a list that would be the 33rd",
      "request": {
        "From_Account": "id",
        "UpdateItem": [
          {
            "To_Account": "id1",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "list33"
                ]
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30011,
            "ResultInfo": "Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_to_account": {
      "summary": "The friend is not an account of the app; only this item is refused",
      "request": {
        "From_Account": "id",
        "UpdateItem": [
          {
            "To_Account": "nobody",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark1"
              }
            ]
          }
        ]
      },
      "response": {
        "ResultItem": [
          {
            "To_Account": "nobody",
            "ResultCode": 30003,
            "ResultInfo": "Err_SNS_FriendUpdate_Account_Not_Exist"
          }
        ],
        "Fail_Account": [
          "nobody"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_from_account": {
      "summary": "Refused as a whole, because From_Account does not exist",
      "request": {
        "From_Account": "nobody",
        "UpdateItem": [
          {
            "To_Account": "id1",
            "SnsItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark1"
              }
            ]
          }
        ]
      },
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30003,
        "ErrorInfo": "Err_Sns_Invalid_Account",
        "ErrorDisplay": ""
      }
    }
  },
  "friend_get_list": {
    "basic": {
      "summary": "Six fields of one friend; a field without a value is left out",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_2"
        ],
        "TagList": [
          "Tag_Profile_Custom_Test",
          "Tag_Profile_IM_Image",
          "Tag_Profile_IM_Nick",
          "Tag_SNS_Custom_Test",
          "Tag_SNS_IM_Remark",
          "Tag_SNS_IM_Group"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "SnsProfileItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark_2"
              },
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "group1",
                  "group2"
                ]
              },
              {
                "Tag": "Tag_Profile_IM_Nick",
                "Value": "nick_2"
              },
              {
                "Tag": "Tag_SNS_Custom_Test",
                "Value": "custom_sns_2"
              },
              {
                "Tag": "Tag_Profile_Custom_Test",
                "Value": "custom_profile_2"
              }
            ],
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "partial_failure": {
      "summary": "Three UserIDs, one of them not a friend",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_2",
          "UserID_3",
          "UserID_4"
        ],
        "TagList": [
          "Tag_Profile_Custom_Test",
          "Tag_Profile_IM_Image",
          "Tag_Profile_IM_Nick",
          "Tag_SNS_Custom_Test",
          "Tag_SNS_IM_Remark",
          "Tag_SNS_IM_Group"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "SnsProfileItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark_2"
              },
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "group1",
                  "group2"
                ]
              },
              {
                "Tag": "Tag_Profile_IM_Nick",
                "Value": "nick_2"
              },
              {
                "Tag": "Tag_SNS_Custom_Test",
                "Value": "custom_sns_2"
              },
              {
                "Tag": "Tag_Profile_Custom_Test",
                "Value": "custom_profile_2"
              }
            ],
            "ResultCode": 0,
            "ResultInfo": ""
          },
          {
            "To_Account": "UserID_3",
            "SnsProfileItem": [
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark_3"
              },
              {
                "Tag": "Tag_Profile_IM_Nick",
                "Value": "nick_3"
              },
              {
                "Tag": "Tag_Profile_Custom_Test",
                "Value": "custom_profile_3"
              }
            ],
            "ResultCode": 0,
            "ResultInfo": ""
          },
          {
            "To_Account": "UserID_4",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendGetList_Friend_Not_Exist"
          }
        ],
        "Fail_Account": [
          "UserID_4"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_to_account": {
      "summary": "The UserID is not an account of the app",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "nobody"
        ],
        "TagList": [
          "Tag_SNS_IM_Remark"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "nobody",
            "ResultCode": 30003,
            "ResultInfo": "Err_SNS_FriendGetList_Account_Not_Exist"
          }
        ],
        "Fail_Account": [
          "nobody"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "friend_fields": {
      "summary": "The standard friend fields of one friend, each with its type of value",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_2"
        ],
        "TagList": [
          "Tag_SNS_IM_Group",
          "Tag_SNS_IM_Remark",
          "Tag_SNS_IM_AddSource",
          "Tag_SNS_IM_AddWording",
          "Tag_SNS_IM_AddTime"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "SnsProfileItem": [
              {
                "Tag": "Tag_SNS_IM_Group",
                "Value": [
                  "group1",
                  "group2"
                ]
              },
              {
                "Tag": "Tag_SNS_IM_Remark",
                "Value": "remark_2"
              },
              {
                "Tag": "Tag_SNS_IM_AddSource",
                "Value": "AddSource_Type_XXXXXXXX"
              },
              {
                "Tag": "Tag_SNS_IM_AddWording",
                "Value": "wording_2"
              },
              {
                "Tag": "Tag_SNS_IM_AddTime",
                "Value": 1420000001
              }
            ],
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "profile_fields": {
      "summary": "The standard profile fields of one friend, each with its type of value",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_2"
        ],
        "TagList": [
          "Tag_Profile_IM_Nick",
          "Tag_Profile_IM_Gender",
          "Tag_Profile_IM_BirthDay",
          "Tag_Profile_IM_Location",
          "Tag_Profile_IM_SelfSignature",
          "Tag_Profile_IM_AllowType",
          "Tag_Profile_IM_Language",
          "Tag_Profile_IM_Image",
          "Tag_Profile_IM_MsgSettings",
          "Tag_Profile_IM_AdminForbidType",
          "Tag_Profile_IM_Level",
          "Tag_Profile_IM_Role"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "SnsProfileItem": [
              {
                "Tag": "Tag_Profile_IM_Nick",
                "Value": "nick_2"
              },
              {
                "Tag": "Tag_Profile_IM_Gender",
                "Value": "Gender_Type_Female"
              },
              {
                "Tag": "Tag_Profile_IM_BirthDay",
                "Value": 20190419
              },
              {
                "Tag": "Tag_Profile_IM_Location",
                "Value": "Shenzhen"
              },
              {
                "Tag": "Tag_Profile_IM_SelfSignature",
                "Value": "signature_2"
              },
              {
                "Tag": "Tag_Profile_IM_AllowType",
                "Value": "AllowType_Type_NeedConfirm"
              },
              {
                "Tag": "Tag_Profile_IM_Language",
                "Value": 1
              },
              {
                "Tag": "Tag_Profile_IM_Image",
                "Value": "https://image.example/2.png"
              },
              {
                "Tag": "Tag_Profile_IM_MsgSettings",
                "Value": 1
              },
              {
                "Tag": "Tag_Profile_IM_AdminForbidType",
                "Value": "AdminForbid_Type_None"
              },
              {
                "Tag": "Tag_Profile_IM_Level",
                "Value": 3
              },
              {
                "Tag": "Tag_Profile_IM_Role",
                "Value": 5
              }
            ],
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "custom_fields": {
      "summary": "Custom fields of the friendship and of the profile",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_2"
        ],
        "TagList": [
          "Tag_SNS_Custom_Test",
          "Tag_Profile_Custom_Test"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "SnsProfileItem": [
              {
                "Tag": "Tag_SNS_Custom_Test",
                "Value": "custom_sns_2"
              },
              {
                "Tag": "Tag_Profile_Custom_Test",
                "Value": "custom_profile_2"
              }
            ],
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "nothing_set": {
      "summary": "A friend whose requested fields have no value",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_3"
        ],
        "TagList": [
          "Tag_SNS_IM_Group",
          "Tag_SNS_IM_AddWording"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_3",
            "SnsProfileItem": [],
            "ResultCode": 0,
            "ResultInfo": ""
          }
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "other_direction": {
      "summary": "UserID_2 is a friend of UserID_1, but UserID_1 is not a friend of UserID_2",
      "request": {
        "From_Account": "UserID_2",
        "To_Account": [
          "UserID_1"
        ],
        "TagList": [
          "Tag_SNS_IM_Remark"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_1",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendGetList_Friend_Not_Exist"
          }
        ],
        "Fail_Account": [
          "UserID_1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "all_refused": {
      "summary": "No item is carried out, but the reply is OK",
      "request": {
        "From_Account": "UserID_1",
        "To_Account": [
          "UserID_4",
          "nobody"
        ],
        "TagList": [
          "Tag_SNS_IM_Remark"
        ]
      },
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_4",
            "ResultCode": 30001,
            "ResultInfo": "Err_SNS_FriendGetList_Friend_Not_Exist"
          },
          {
            "To_Account": "nobody",
            "ResultCode": 30003,
            "ResultInfo": "Err_SNS_FriendGetList_Account_Not_Exist"
          }
        ],
        "Fail_Account": [
          "UserID_4",
          "nobody"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_from_account": {
      "summary": "Refused as a whole, because From_Account does not exist",
      "request": {
        "From_Account": "nobody",
        "To_Account": [
          "UserID_2"
        ],
        "TagList": [
          "Tag_SNS_IM_Remark"
        ]
      },
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30003,
        "ErrorInfo": "Err_Sns_Invalid_Account",
        "ErrorDisplay": ""
      }
    }
  },
  "group_get": {
    "basic": {
      "summary": "All lists, without their members",
      "request": {
        "From_Account": "id",
        "LastSequence": 1
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group1",
            "FriendNumber": 1
          },
          {
            "GroupName": "group2",
            "FriendNumber": 2
          },
          {
            "GroupName": "group3",
            "FriendNumber": 3
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "complete": {
      "summary": "One list with its members",
      "request": {
        "From_Account": "id",
        "NeedFriend": "Need_Friend_Type_Yes",
        "LastSequence": 1,
        "GroupName": [
          "group1"
        ]
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group1",
            "FriendNumber": 1,
            "To_Account": [
              "friend1"
            ]
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unchanged": {
      "summary": "Nothing changed since the last reply, so the reply has no lists",
      "request": {
        "From_Account": "id",
        "LastSequence": 2
      },
      "response": {
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "with_members": {
      "summary": "All lists with their members",
      "request": {
        "From_Account": "id",
        "NeedFriend": "Need_Friend_Type_Yes",
        "LastSequence": 0
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group1",
            "FriendNumber": 1,
            "To_Account": [
              "friend1"
            ]
          },
          {
            "GroupName": "group2",
            "FriendNumber": 2,
            "To_Account": [
              "friend1",
              "friend2"
            ]
          },
          {
            "GroupName": "group3",
            "FriendNumber": 3,
            "To_Account": [
              "friend1",
              "friend2",
              "friend3"
            ]
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "without_members": {
      "summary": "One list, without its members",
      "request": {
        "From_Account": "id",
        "NeedFriend": "Need_Friend_Type_No",
        "LastSequence": 0,
        "GroupName": [
          "group2"
        ]
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group2",
            "FriendNumber": 2
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "some_unknown": {
      "summary": "A list that does not exist is left out",
      "request": {
        "From_Account": "id",
        "LastSequence": 0,
        "GroupName": [
          "group1",
          "nowhere"
        ]
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group1",
            "FriendNumber": 1
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "named_though_unchanged": {
      "summary": "Named lists are returned even if nothing changed",
      "request": {
        "From_Account": "id",
        "LastSequence": 2,
        "GroupName": [
          "group3"
        ]
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group3",
            "FriendNumber": 3
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "sequence_ahead": {
      "summary": "A sequence higher than the current one gets all lists",
      "request": {
        "From_Account": "id",
        "LastSequence": 9
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group1",
            "FriendNumber": 1
          },
          {
            "GroupName": "group2",
            "FriendNumber": 2
          },
          {
            "GroupName": "group3",
            "FriendNumber": 3
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "empty_list": {
      "summary": "A list without friends still exists",
      "request": {
        "From_Account": "UserID_1",
        "NeedFriend": "Need_Friend_Type_Yes",
        "LastSequence": 0
      },
      "response": {
        "ResultItem": [
          {
            "GroupName": "group1",
            "FriendNumber": 0,
            "To_Account": []
          }
        ],
        "CurrentSequence": 2,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "fresh_user": {
      "summary": "A user who has no list yet",
      "request": {
        "From_Account": "id1",
        "LastSequence": 0
      },
      "response": {
        "ResultItem": [],
        "CurrentSequence": 0,
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "unknown_from_account": {
      "summary": "Refused as a whole, because From_Account does not exist",
      "request": {
        "From_Account": "nobody",
        "LastSequence": 0
      },
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30003,
        "ErrorInfo": "Err_Sns_Invalid_Account",
        "ErrorDisplay": ""
      }
    }
  }
} as const;

export const derivedReplies = {
  "friend_add": {
    "code_30002": {
      "summary": "The SDKAppID does not match the app of the account data.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30002,
            "ResultInfo": "Err_SNS_FriendAdd_SdkAppId_Illegal"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30004": {
      "summary": "The caller must be an admin of the app.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30004,
        "ErrorInfo": "Err_SNS_FriendAdd_Admin_Required",
        "ErrorDisplay": ""
      }
    },
    "code_30006": {
      "summary": "The service had an internal error.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30006,
            "ResultInfo": "Err_SNS_FriendAdd_Internal_Error"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30007": {
      "summary": "An internal call of the service took too long.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30007,
            "ResultInfo": "Err_SNS_FriendAdd_Timeout"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30008": {
      "summary": "Two calls wrote to the same user at the same time.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30008,
            "ResultInfo": "Err_SNS_FriendAdd_Write_Conflict"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30540": {
      "summary": "From_Account sends friend requests too often.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30540,
            "ResultInfo": "Err_SNS_FriendAdd_Freq_Limit"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    }
  },
  "friend_import": {
    "code_30002": {
      "summary": "The SDKAppID does not match the app of the account data.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30002,
            "ResultInfo": "Err_SNS_FriendImport_SdkAppId_Illegal"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30004": {
      "summary": "The caller must be an admin of the app.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30004,
        "ErrorInfo": "Err_SNS_FriendImport_Admin_Required",
        "ErrorDisplay": ""
      }
    },
    "code_30006": {
      "summary": "The service had an internal error.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30006,
            "ResultInfo": "Err_SNS_FriendImport_Internal_Error"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30007": {
      "summary": "An internal call of the service took too long.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30007,
            "ResultInfo": "Err_SNS_FriendImport_Timeout"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30008": {
      "summary": "Two calls wrote to the same user at the same time.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30008,
            "ResultInfo": "Err_SNS_FriendImport_Write_Conflict"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    }
  },
  "friend_update": {
    "code_30002": {
      "summary": "The SDKAppID does not match the app of the account data.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30002,
            "ResultInfo": "Err_SNS_FriendUpdate_SdkAppId_Illegal"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30004": {
      "summary": "The caller must be an admin of the app.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30004,
        "ErrorInfo": "Err_SNS_FriendUpdate_Admin_Required",
        "ErrorDisplay": ""
      }
    },
    "code_30006": {
      "summary": "The service had an internal error.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30006,
            "ResultInfo": "Err_SNS_FriendUpdate_Internal_Error"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30007": {
      "summary": "An internal call of the service took too long.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30007,
            "ResultInfo": "Err_SNS_FriendUpdate_Timeout"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30008": {
      "summary": "Two calls wrote to the same user at the same time.",
      "response": {
        "ResultItem": [
          {
            "To_Account": "id1",
            "ResultCode": 30008,
            "ResultInfo": "Err_SNS_FriendUpdate_Write_Conflict"
          }
        ],
        "Fail_Account": [
          "id1"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    }
  },
  "friend_get_list": {
    "code_30004": {
      "summary": "The caller must be an admin of the app.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30004,
        "ErrorInfo": "Err_SNS_FriendGetList_Admin_Required",
        "ErrorDisplay": ""
      }
    },
    "code_30006": {
      "summary": "The service had an internal error.",
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 30006,
            "ResultInfo": "Err_SNS_FriendGetList_Internal_Error"
          }
        ],
        "Fail_Account": [
          "UserID_2"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    },
    "code_30007": {
      "summary": "An internal call of the service took too long.",
      "response": {
        "InfoItem": [
          {
            "To_Account": "UserID_2",
            "ResultCode": 30007,
            "ResultInfo": "Err_SNS_FriendGetList_Timeout"
          }
        ],
        "Fail_Account": [
          "UserID_2"
        ],
        "ActionStatus": "OK",
        "ErrorCode": 0,
        "ErrorInfo": "",
        "ErrorDisplay": ""
      }
    }
  },
  "group_get": {
    "code_30001": {
      "summary": "A parameter is wrong, or the two accounts are not in the relation that the call needs.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30001,
        "ErrorInfo": "SNS_DECODE_ERR",
        "ErrorDisplay": ""
      }
    },
    "code_30004": {
      "summary": "The caller must be an admin of the app.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30004,
        "ErrorInfo": "Err_SNS_GroupGet_Admin_Required",
        "ErrorDisplay": ""
      }
    },
    "code_30006": {
      "summary": "The service had an internal error.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30006,
        "ErrorInfo": "Err_SNS_GroupGet_Internal_Error",
        "ErrorDisplay": ""
      }
    },
    "code_30007": {
      "summary": "An internal call of the service took too long.",
      "response": {
        "ActionStatus": "FAIL",
        "ErrorCode": 30007,
        "ErrorInfo": "Err_SNS_GroupGet_Timeout",
        "ErrorDisplay": ""
      }
    }
  }
} as const;

export const publicReplies = {
  "code_60002": {
    "summary": "The HTTP request could not be read.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60002,
      "ErrorInfo": "The HTTP request could not be read.",
      "ErrorDisplay": ""
    }
  },
  "code_60003": {
    "summary": "The body is not valid JSON.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60003,
      "ErrorInfo": "The body is not valid JSON.",
      "ErrorDisplay": ""
    }
  },
  "code_60004": {
    "summary": "The account or the signature in the request is wrong.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60004,
      "ErrorInfo": "The account or the signature in the request is wrong.",
      "ErrorDisplay": ""
    }
  },
  "code_60005": {
    "summary": "The account or the signature in the request is wrong.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60005,
      "ErrorInfo": "The account or the signature in the request is wrong.",
      "ErrorDisplay": ""
    }
  },
  "code_60006": {
    "summary": "The SDKAppID is invalid.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60006,
      "ErrorInfo": "The SDKAppID is invalid.",
      "ErrorDisplay": ""
    }
  },
  "code_60007": {
    "summary": "The app calls this operation too often.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60007,
      "ErrorInfo": "The app calls this operation too often.",
      "ErrorDisplay": ""
    }
  },
  "code_60008": {
    "summary": "The service took too long, or the HTTP request has a wrong form.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60008,
      "ErrorInfo": "The service took too long, or the HTTP request has a wrong form.",
      "ErrorDisplay": ""
    }
  },
  "code_60009": {
    "summary": "The service does not have the path of the request.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60009,
      "ErrorInfo": "The service does not have the path of the request.",
      "ErrorDisplay": ""
    }
  },
  "code_60010": {
    "summary": "The caller is not an admin of the app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60010,
      "ErrorInfo": "The caller is not an admin of the app.",
      "ErrorDisplay": ""
    }
  },
  "code_60011": {
    "summary": "The app makes too many calls.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60011,
      "ErrorInfo": "The app makes too many calls.",
      "ErrorDisplay": ""
    }
  },
  "code_60012": {
    "summary": "The SDKAppID is missing.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60012,
      "ErrorInfo": "The SDKAppID is missing.",
      "ErrorDisplay": ""
    }
  },
  "code_60013": {
    "summary": "The gateway could not read a reply of an internal service.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60013,
      "ErrorInfo": "The gateway could not read a reply of an internal service.",
      "ErrorDisplay": ""
    }
  },
  "code_60014": {
    "summary": "The lookup of the account took too long.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60014,
      "ErrorInfo": "The lookup of the account took too long.",
      "ErrorDisplay": ""
    }
  },
  "code_60015": {
    "summary": "An account in the body is not a string.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60015,
      "ErrorInfo": "An account in the body is not a string.",
      "ErrorDisplay": ""
    }
  },
  "code_60016": {
    "summary": "The app is disabled.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60016,
      "ErrorInfo": "The app is disabled.",
      "ErrorDisplay": ""
    }
  },
  "code_60017": {
    "summary": "The request is disabled for the app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60017,
      "ErrorInfo": "The request is disabled for the app.",
      "ErrorDisplay": ""
    }
  },
  "code_60018": {
    "summary": "There are too many requests.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60018,
      "ErrorInfo": "There are too many requests.",
      "ErrorDisplay": ""
    }
  },
  "code_60019": {
    "summary": "There are too many requests.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60019,
      "ErrorInfo": "There are too many requests.",
      "ErrorDisplay": ""
    }
  },
  "code_60020": {
    "summary": "The app's plan is not in effect.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60020,
      "ErrorInfo": "The app's plan is not in effect.",
      "ErrorDisplay": ""
    }
  },
  "code_60021": {
    "summary": "The caller's IP address is not allowed.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60021,
      "ErrorInfo": "The caller's IP address is not allowed.",
      "ErrorDisplay": ""
    }
  },
  "code_60022": {
    "summary": "The service is overloaded.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 60022,
      "ErrorInfo": "The service is overloaded.",
      "ErrorDisplay": ""
    }
  },
  "code_70001": {
    "summary": "The UserSig has expired.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70001,
      "ErrorInfo": "The UserSig has expired.",
      "ErrorDisplay": ""
    }
  },
  "code_70002": {
    "summary": "The UserSig is empty.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70002,
      "ErrorInfo": "The UserSig is empty.",
      "ErrorDisplay": ""
    }
  },
  "code_70003": {
    "summary": "The UserSig cannot be decoded.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70003,
      "ErrorInfo": "The UserSig cannot be decoded.",
      "ErrorDisplay": ""
    }
  },
  "code_70005": {
    "summary": "The UserSig is invalid.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70005,
      "ErrorInfo": "The UserSig is invalid.",
      "ErrorDisplay": ""
    }
  },
  "code_70009": {
    "summary": "The UserSig was not made with the app's key.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70009,
      "ErrorInfo": "The UserSig was not made with the app's key.",
      "ErrorDisplay": ""
    }
  },
  "code_70013": {
    "summary": "The UserSig was made for another UserID.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70013,
      "ErrorInfo": "The UserSig was made for another UserID.",
      "ErrorDisplay": ""
    }
  },
  "code_70014": {
    "summary": "The UserSig was made for another app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70014,
      "ErrorInfo": "The UserSig was made for another app.",
      "ErrorDisplay": ""
    }
  },
  "code_70016": {
    "summary": "The service has no key of the app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70016,
      "ErrorInfo": "The service has no key of the app.",
      "ErrorDisplay": ""
    }
  },
  "code_70020": {
    "summary": "The service does not know the SDKAppID.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70020,
      "ErrorInfo": "The service does not know the SDKAppID.",
      "ErrorDisplay": ""
    }
  },
  "code_70050": {
    "summary": "Too many checks of signatures failed.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70050,
      "ErrorInfo": "Too many checks of signatures failed.",
      "ErrorDisplay": ""
    }
  },
  "code_70051": {
    "summary": "The account is blocked by the service.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70051,
      "ErrorInfo": "The account is blocked by the service.",
      "ErrorDisplay": ""
    }
  },
  "code_70052": {
    "summary": "The UserSig was revoked.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70052,
      "ErrorInfo": "The UserSig was revoked.",
      "ErrorDisplay": ""
    }
  },
  "code_70101": {
    "summary": "The ticket has expired.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70101,
      "ErrorInfo": "The ticket has expired.",
      "ErrorDisplay": ""
    }
  },
  "code_70107": {
    "summary": "The account does not exist in the app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70107,
      "ErrorInfo": "The account does not exist in the app.",
      "ErrorDisplay": ""
    }
  },
  "code_70114": {
    "summary": "The service limits logins for security reasons.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70114,
      "ErrorInfo": "The service limits logins for security reasons.",
      "ErrorDisplay": ""
    }
  },
  "code_70169": {
    "summary": "An internal call of the service took too long.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70169,
      "ErrorInfo": "An internal call of the service took too long.",
      "ErrorDisplay": ""
    }
  },
  "code_70202": {
    "summary": "An internal call of the service took too long.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70202,
      "ErrorInfo": "An internal call of the service took too long.",
      "ErrorDisplay": ""
    }
  },
  "code_70206": {
    "summary": "The batch has a size that is not allowed.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70206,
      "ErrorInfo": "The batch has a size that is not allowed.",
      "ErrorDisplay": ""
    }
  },
  "code_70398": {
    "summary": "The trial plan does not allow another account.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70398,
      "ErrorInfo": "The trial plan does not allow another account.",
      "ErrorDisplay": ""
    }
  },
  "code_70402": {
    "summary": "A parameter is not allowed.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70402,
      "ErrorInfo": "A parameter is not allowed.",
      "ErrorDisplay": ""
    }
  },
  "code_70403": {
    "summary": "The caller must be an admin of the app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70403,
      "ErrorInfo": "The caller must be an admin of the app.",
      "ErrorDisplay": ""
    }
  },
  "code_70500": {
    "summary": "The service had an internal error.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 70500,
      "ErrorInfo": "The service had an internal error.",
      "ErrorDisplay": ""
    }
  },
  "code_71000": {
    "summary": "Only accounts of the trial plan can be deleted.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 71000,
      "ErrorInfo": "Only accounts of the trial plan can be deleted.",
      "ErrorDisplay": ""
    }
  },
  "code_72000": {
    "summary": "The trial plan does not allow another active user today.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 72000,
      "ErrorInfo": "The trial plan does not allow another active user today.",
      "ErrorDisplay": ""
    }
  },
  "code_72001": {
    "summary": "User status is not enabled for the app.",
    "response": {
      "ActionStatus": "FAIL",
      "ErrorCode": 72001,
      "ErrorInfo": "User status is not enabled for the app.",
      "ErrorDisplay": ""
    }
  }
} as const;
