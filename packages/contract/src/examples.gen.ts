// Generated from spec/ by `npx -y pnpm@12.21.0 generate`. Edit the spec, not this file.

export const examples = {
  "friend_add": {
    "basic": {
      "summary": "One friend, only what must be sent",
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
      "summary": "Every member, added without asking the other side",
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
      "summary": "The other side confirms its friend requests, so this one waits",
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
      "summary": "The other side takes no friend requests",
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
      "summary": "The two are friends already; nothing is changed",
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
    "unknown_from_account": {
      "summary": "Refused as a whole, because nobody has this UserID",
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
      "summary": "One friend, only what must be sent",
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
      "summary": "The friend is no account of the app; only this item is refused",
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
    "unknown_from_account": {
      "summary": "Refused as a whole, because nobody has this UserID",
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
      "summary": "Three friends, two of them refused inside an OK reply; the last ResultInfo stands as the source page prints it",
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
      "summary": "There is no entry to change",
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
    "unknown_from_account": {
      "summary": "Refused as a whole, because nobody has this UserID",
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
      "summary": "The UserID is no account of the app, so it is no friend either",
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
    "unknown_from_account": {
      "summary": "Refused as a whole, because nobody has this UserID",
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
      "summary": "Nothing changed since the last reply, so no lists come back",
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
    "unknown_from_account": {
      "summary": "Refused as a whole, because nobody has this UserID",
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
