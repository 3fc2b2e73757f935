// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

export const accounts: Record<string, object> = {
  "friend_add": {
    "type": "object",
    "properties": {
      "From_Account": {
        "type": "string"
      },
      "AddFriendItem": {
        "items": {
          "properties": {
            "To_Account": {
              "type": "string"
            }
          }
        }
      }
    }
  },
  "friend_import": {
    "type": "object",
    "properties": {
      "From_Account": {
        "type": "string"
      },
      "AddFriendItem": {
        "items": {
          "properties": {
            "To_Account": {
              "type": "string"
            }
          }
        }
      }
    }
  },
  "friend_update": {
    "type": "object",
    "properties": {
      "From_Account": {
        "type": "string"
      },
      "UpdateItem": {
        "items": {
          "properties": {
            "To_Account": {
              "type": "string"
            }
          }
        }
      }
    }
  },
  "friend_get_list": {
    "type": "object",
    "properties": {
      "From_Account": {
        "type": "string"
      },
      "To_Account": {
        "items": {
          "type": "string"
        }
      }
    }
  },
  "group_get": {
    "type": "object",
    "properties": {
      "From_Account": {
        "type": "string"
      }
    }
  }
};

export const requests: Record<string, object> = {
  "friend_add": {
    "type": "object",
    "required": [
      "From_Account",
      "AddFriendItem"
    ],
    "properties": {
      "From_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "AddFriendItem": {
        "type": "array",
        "minItems": 1,
        "maxItems": 1000,
        "items": {
          "type": "object",
          "required": [
            "To_Account"
          ],
          "properties": {
            "To_Account": {
              "type": "string",
              "x-storable": true
            },
            "Remark": {
              "type": "string",
              "x-storable": true
            },
            "GroupName": {
              "type": "string",
              "x-storable": true
            },
            "AddSource": {
              "type": "string",
              "x-storable": true
            },
            "AddWording": {
              "type": "string",
              "x-storable": true
            }
          }
        }
      },
      "AddType": {
        "type": "string",
        "enum": [
          "Add_Type_Single",
          "Add_Type_Both",
          ""
        ]
      },
      "ForceAddFlags": {
        "type": "integer",
        "enum": [
          0,
          1
        ]
      }
    }
  },
  "friend_import": {
    "type": "object",
    "required": [
      "From_Account",
      "AddFriendItem"
    ],
    "properties": {
      "From_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "AddFriendItem": {
        "type": "array",
        "minItems": 1,
        "maxItems": 1000,
        "items": {
          "type": "object",
          "required": [
            "To_Account"
          ],
          "properties": {
            "To_Account": {
              "type": "string",
              "x-storable": true
            },
            "Remark": {
              "type": "string",
              "x-storable": true
            },
            "RemarkTime": {
              "type": "integer",
              "minimum": -9007199254740991,
              "maximum": 9007199254740991
            },
            "GroupName": {
              "type": "array",
              "items": {
                "type": "string",
                "x-storable": true
              }
            },
            "AddWording": {
              "type": "string",
              "x-storable": true
            },
            "AddTime": {
              "type": "integer",
              "minimum": -9007199254740991,
              "maximum": 9007199254740991
            }
          }
        }
      }
    }
  },
  "friend_update": {
    "type": "object",
    "required": [
      "From_Account",
      "UpdateItem"
    ],
    "properties": {
      "From_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "UpdateItem": {
        "type": "array",
        "minItems": 1,
        "maxItems": 1000,
        "items": {
          "type": "object",
          "required": [
            "To_Account",
            "SnsItem"
          ],
          "properties": {
            "To_Account": {
              "type": "string",
              "x-storable": true
            },
            "SnsItem": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "Tag",
                  "Value"
                ],
                "properties": {
                  "Tag": {
                    "type": "string",
                    "x-storable": true
                  },
                  "Value": {
                    "type": [
                      "string",
                      "array",
                      "integer"
                    ],
                    "items": {
                      "type": "string",
                      "x-storable": true
                    },
                    "x-storable": true,
                    "minimum": -9007199254740991,
                    "maximum": 9007199254740991
                  }
                }
              }
            }
          }
        }
      }
    }
  },
  "friend_get_list": {
    "type": "object",
    "required": [
      "From_Account",
      "To_Account",
      "TagList"
    ],
    "properties": {
      "From_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "To_Account": {
        "type": "array",
        "minItems": 1,
        "items": {
          "type": "string",
          "x-storable": true
        }
      },
      "TagList": {
        "type": "array",
        "minItems": 1,
        "items": {
          "type": "string",
          "pattern": "^(Tag_SNS_IM_Group|Tag_SNS_IM_Remark|Tag_SNS_IM_AddSource|Tag_SNS_IM_AddWording|Tag_SNS_IM_AddTime|Tag_Profile_IM_Nick|Tag_Profile_IM_Gender|Tag_Profile_IM_BirthDay|Tag_Profile_IM_Location|Tag_Profile_IM_SelfSignature|Tag_Profile_IM_AllowType|Tag_Profile_IM_Language|Tag_Profile_IM_Image|Tag_Profile_IM_MsgSettings|Tag_Profile_IM_AdminForbidType|Tag_Profile_IM_Level|Tag_Profile_IM_Role|Tag_SNS_Custom_[A-Za-z]{1,8}|Tag_Profile_Custom_[A-Za-z]{1,8})$"
        }
      }
    }
  },
  "group_get": {
    "type": "object",
    "required": [
      "From_Account"
    ],
    "properties": {
      "From_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "LastSequence": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991
      },
      "NeedFriend": {
        "type": "string",
        "enum": [
          "Need_Friend_Type_Yes",
          "Need_Friend_Type_No",
          ""
        ]
      },
      "GroupName": {
        "type": "array",
        "maxItems": 32,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 30,
          "x-max-bytes": 30,
          "x-storable": true
        }
      }
    }
  }
};

export const items: Record<string, object> = {
  "friend_add": {
    "type": "object",
    "required": [
      "To_Account"
    ],
    "properties": {
      "To_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "Remark": {
        "type": "string",
        "maxLength": 96,
        "x-max-bytes": 96
      },
      "GroupName": {
        "type": "string",
        "maxLength": 30,
        "x-max-bytes": 30
      },
      "AddSource": {
        "type": "string",
        "pattern": "^(AddSource_Type_[A-Za-z]{1,8})?$"
      },
      "AddWording": {
        "type": "string",
        "maxLength": 256,
        "x-max-bytes": 256
      }
    }
  },
  "friend_import": {
    "type": "object",
    "required": [
      "To_Account",
      "AddSource"
    ],
    "properties": {
      "To_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "Remark": {
        "type": "string",
        "maxLength": 96,
        "x-max-bytes": 96
      },
      "RemarkTime": {
        "type": "integer",
        "minimum": 0
      },
      "GroupName": {
        "type": "array",
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 30,
          "x-max-bytes": 30
        }
      },
      "AddSource": {
        "type": "string",
        "pattern": "^AddSource_Type_[A-Za-z]{1,8}$"
      },
      "AddWording": {
        "type": "string",
        "maxLength": 256,
        "x-max-bytes": 256
      },
      "AddTime": {
        "type": "integer",
        "minimum": 0
      },
      "CustomItem": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "Tag",
            "Value"
          ],
          "properties": {
            "Tag": {
              "type": "string",
              "pattern": "^Tag_SNS_Custom_[A-Za-z]{1,8}$"
            },
            "Value": {
              "type": [
                "string",
                "integer"
              ],
              "minimum": 0,
              "maxLength": 500,
              "x-max-bytes": 500,
              "x-storable": true,
              "maximum": 9007199254740991
            }
          }
        }
      }
    }
  },
  "friend_update": {
    "type": "object",
    "required": [
      "To_Account",
      "SnsItem"
    ],
    "properties": {
      "To_Account": {
        "type": "string",
        "minLength": 1,
        "maxLength": 32,
        "pattern": "^[ -~]+$"
      },
      "SnsItem": {
        "type": "array",
        "minItems": 1,
        "items": {
          "type": "object",
          "required": [
            "Tag",
            "Value"
          ],
          "properties": {
            "Tag": {
              "type": "string",
              "pattern": "^(Tag_SNS_IM_Remark|Tag_SNS_IM_Group|Tag_SNS_Custom_[A-Za-z]{1,8})$"
            }
          },
          "allOf": [
            {
              "if": {
                "required": [
                  "Tag"
                ],
                "properties": {
                  "Tag": {
                    "const": "Tag_SNS_IM_Remark"
                  }
                }
              },
              "then": {
                "required": [],
                "properties": {
                  "Tag": {},
                  "Value": {
                    "type": "string",
                    "maxLength": 96,
                    "x-max-bytes": 96
                  }
                }
              }
            },
            {
              "if": {
                "required": [
                  "Tag"
                ],
                "properties": {
                  "Tag": {
                    "const": "Tag_SNS_IM_Group"
                  }
                }
              },
              "then": {
                "required": [],
                "properties": {
                  "Tag": {},
                  "Value": {
                    "type": "array",
                    "items": {
                      "type": "string",
                      "minLength": 1,
                      "maxLength": 30,
                      "x-max-bytes": 30
                    }
                  }
                }
              }
            },
            {
              "if": {
                "required": [
                  "Tag"
                ],
                "properties": {
                  "Tag": {
                    "type": "string",
                    "pattern": "^Tag_SNS_Custom_[A-Za-z]{1,8}$"
                  }
                }
              },
              "then": {
                "required": [],
                "properties": {
                  "Tag": {},
                  "Value": {
                    "type": [
                      "string",
                      "integer"
                    ],
                    "minimum": 0,
                    "maxLength": 500,
                    "x-max-bytes": 500
                  }
                }
              }
            }
          ]
        }
      }
    }
  },
  "friend_get_list": {
    "type": "string",
    "minLength": 1,
    "maxLength": 32,
    "pattern": "^[ -~]+$"
  }
};

export const openReplies: Record<string, object> = {
  "friend_add": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "ResultItem"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "type": "object",
                "properties": {
                  "To_Account": {
                    "type": "string"
                  },
                  "ResultCode": {
                    "type": "integer"
                  },
                  "ResultInfo": {
                    "type": "string"
                  }
                }
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "type": "integer",
              "not": {
                "const": 0
              }
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      }
    ]
  },
  "friend_import": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "ResultItem"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "type": "object",
                "properties": {
                  "To_Account": {
                    "type": "string"
                  },
                  "ResultCode": {
                    "type": "integer"
                  },
                  "ResultInfo": {
                    "type": "string"
                  }
                }
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "type": "integer",
              "not": {
                "const": 0
              }
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      }
    ]
  },
  "friend_update": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "ResultItem"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "type": "object",
                "properties": {
                  "To_Account": {
                    "type": "string"
                  },
                  "ResultCode": {
                    "type": "integer"
                  },
                  "ResultInfo": {
                    "type": "string"
                  }
                }
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "type": "integer",
              "not": {
                "const": 0
              }
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      }
    ]
  },
  "friend_get_list": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "InfoItem"
          ],
          "properties": {
            "InfoItem": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "properties": {
                  "ResultCode": {
                    "type": "integer"
                  }
                },
                "allOf": [
                  {
                    "if": {
                      "required": [
                        "ResultCode"
                      ],
                      "properties": {
                        "ResultCode": {
                          "const": 0
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "SnsProfileItem"
                      ],
                      "properties": {
                        "To_Account": {
                          "type": "string"
                        },
                        "SnsProfileItem": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "required": [
                              "Tag",
                              "Value"
                            ],
                            "properties": {
                              "Tag": {
                                "type": "string"
                              }
                            },
                            "allOf": [
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_SNS_IM_Group"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {
                                      "type": "string"
                                    },
                                    "Value": {
                                      "type": "array",
                                      "items": {
                                        "type": "string"
                                      }
                                    }
                                  }
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "enum": [
                                        "Tag_SNS_IM_Remark",
                                        "Tag_SNS_IM_AddSource",
                                        "Tag_SNS_IM_AddWording",
                                        "Tag_Profile_IM_Nick",
                                        "Tag_Profile_IM_Gender",
                                        "Tag_Profile_IM_Location",
                                        "Tag_Profile_IM_SelfSignature",
                                        "Tag_Profile_IM_AllowType",
                                        "Tag_Profile_IM_Image",
                                        "Tag_Profile_IM_AdminForbidType"
                                      ]
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {
                                      "type": "string"
                                    },
                                    "Value": {
                                      "type": "string"
                                    }
                                  }
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "enum": [
                                        "Tag_SNS_IM_AddTime",
                                        "Tag_Profile_IM_BirthDay",
                                        "Tag_Profile_IM_Language",
                                        "Tag_Profile_IM_MsgSettings",
                                        "Tag_Profile_IM_Level",
                                        "Tag_Profile_IM_Role"
                                      ]
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {
                                      "type": "string"
                                    },
                                    "Value": {
                                      "type": "integer"
                                    }
                                  }
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "type": "string",
                                      "pattern": "^(Tag_SNS_Custom_[A-Za-z]{1,8}|Tag_Profile_Custom_[A-Za-z]{1,8})$"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {
                                      "type": "string"
                                    },
                                    "Value": {
                                      "type": [
                                        "string",
                                        "integer"
                                      ]
                                    }
                                  }
                                }
                              }
                            ]
                          }
                        },
                        "ResultCode": {},
                        "ResultInfo": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "ResultCode"
                      ],
                      "properties": {
                        "ResultCode": {
                          "type": "integer",
                          "not": {
                            "const": 0
                          }
                        }
                      }
                    },
                    "then": {
                      "required": [],
                      "properties": {
                        "To_Account": {
                          "type": "string"
                        },
                        "ResultCode": {},
                        "ResultInfo": {
                          "type": "string"
                        }
                      }
                    }
                  }
                ]
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "type": "integer",
              "not": {
                "const": 0
              }
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      }
    ]
  },
  "group_get": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "CurrentSequence"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "GroupName",
                  "FriendNumber"
                ],
                "properties": {
                  "GroupName": {
                    "type": "string"
                  },
                  "FriendNumber": {
                    "type": "integer"
                  },
                  "To_Account": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  }
                }
              }
            },
            "CurrentSequence": {
              "type": "integer"
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "type": "integer",
              "not": {
                "const": 0
              }
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          }
        }
      }
    ]
  }
};

export const closedReplies: Record<string, object> = {
  "friend_add": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "ResultItem"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "properties": {
                  "To_Account": {
                    "type": "string"
                  },
                  "ResultCode": {
                    "enum": [
                      0,
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
                  "ResultInfo": {
                    "type": "string"
                  }
                },
                "additionalProperties": false,
                "type": "object"
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "enum": [
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
                30540,
                60002,
                60003,
                60004,
                60005,
                60006,
                60007,
                60008,
                60009,
                60010,
                60011,
                60012,
                60013,
                60014,
                60015,
                60016,
                60017,
                60018,
                60019,
                60020,
                60021,
                60022,
                70001,
                70002,
                70003,
                70005,
                70009,
                70013,
                70014,
                70016,
                70020,
                70050,
                70051,
                70052,
                70101,
                70107,
                70114,
                70169,
                70202,
                70206,
                70398,
                70402,
                70403,
                70500,
                71000,
                72000,
                72001
              ]
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      }
    ]
  },
  "friend_import": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "ResultItem"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "properties": {
                  "To_Account": {
                    "type": "string"
                  },
                  "ResultCode": {
                    "enum": [
                      0,
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
                  "ResultInfo": {
                    "type": "string"
                  }
                },
                "additionalProperties": false,
                "type": "object"
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "enum": [
                30001,
                30002,
                30003,
                30004,
                30006,
                30007,
                30008,
                30010,
                30011,
                60002,
                60003,
                60004,
                60005,
                60006,
                60007,
                60008,
                60009,
                60010,
                60011,
                60012,
                60013,
                60014,
                60015,
                60016,
                60017,
                60018,
                60019,
                60020,
                60021,
                60022,
                70001,
                70002,
                70003,
                70005,
                70009,
                70013,
                70014,
                70016,
                70020,
                70050,
                70051,
                70052,
                70101,
                70107,
                70114,
                70169,
                70202,
                70206,
                70398,
                70402,
                70403,
                70500,
                71000,
                72000,
                72001
              ]
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      }
    ]
  },
  "friend_update": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "ResultItem"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "properties": {
                  "To_Account": {
                    "type": "string"
                  },
                  "ResultCode": {
                    "enum": [
                      0,
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
                  "ResultInfo": {
                    "type": "string"
                  }
                },
                "additionalProperties": false,
                "type": "object"
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "enum": [
                30001,
                30002,
                30003,
                30004,
                30006,
                30007,
                30008,
                30011,
                60002,
                60003,
                60004,
                60005,
                60006,
                60007,
                60008,
                60009,
                60010,
                60011,
                60012,
                60013,
                60014,
                60015,
                60016,
                60017,
                60018,
                60019,
                60020,
                60021,
                60022,
                70001,
                70002,
                70003,
                70005,
                70009,
                70013,
                70014,
                70016,
                70020,
                70050,
                70051,
                70052,
                70101,
                70107,
                70114,
                70169,
                70202,
                70206,
                70398,
                70402,
                70403,
                70500,
                71000,
                72000,
                72001
              ]
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      }
    ]
  },
  "friend_get_list": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "InfoItem"
          ],
          "properties": {
            "InfoItem": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "ResultCode",
                  "To_Account",
                  "ResultInfo"
                ],
                "properties": {
                  "ResultCode": {
                    "enum": [
                      0,
                      30001,
                      30003,
                      30004,
                      30006,
                      30007
                    ]
                  }
                },
                "allOf": [
                  {
                    "if": {
                      "required": [
                        "ResultCode"
                      ],
                      "properties": {
                        "ResultCode": {
                          "const": 0
                        }
                      }
                    },
                    "then": {
                      "required": [
                        "SnsProfileItem"
                      ],
                      "properties": {
                        "To_Account": {
                          "type": "string"
                        },
                        "SnsProfileItem": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "required": [
                              "Tag",
                              "Value"
                            ],
                            "properties": {
                              "Tag": {
                                "type": "string",
                                "pattern": "^(Tag_SNS_IM_Group|Tag_SNS_IM_Remark|Tag_SNS_IM_AddSource|Tag_SNS_IM_AddWording|Tag_SNS_IM_AddTime|Tag_Profile_IM_Nick|Tag_Profile_IM_Gender|Tag_Profile_IM_BirthDay|Tag_Profile_IM_Location|Tag_Profile_IM_SelfSignature|Tag_Profile_IM_AllowType|Tag_Profile_IM_Language|Tag_Profile_IM_Image|Tag_Profile_IM_MsgSettings|Tag_Profile_IM_AdminForbidType|Tag_Profile_IM_Level|Tag_Profile_IM_Role|Tag_SNS_Custom_[A-Za-z]{1,8}|Tag_Profile_Custom_[A-Za-z]{1,8})$"
                              }
                            },
                            "allOf": [
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_SNS_IM_Group"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "array",
                                      "items": {
                                        "type": "string",
                                        "minLength": 1,
                                        "maxLength": 30,
                                        "x-max-bytes": 30
                                      }
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_SNS_IM_Remark"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "maxLength": 96,
                                      "x-max-bytes": 96
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_SNS_IM_AddSource"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "pattern": "^AddSource_Type_[A-Za-z]{1,8}$"
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_SNS_IM_AddWording"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "maxLength": 256,
                                      "x-max-bytes": 256
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_SNS_IM_AddTime"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "integer",
                                      "minimum": 0
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "type": "string",
                                      "pattern": "^(Tag_SNS_Custom_[A-Za-z]{1,8}|Tag_Profile_Custom_[A-Za-z]{1,8})$"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": [
                                        "string",
                                        "integer"
                                      ],
                                      "minimum": 0,
                                      "maxLength": 500,
                                      "x-max-bytes": 500
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "enum": [
                                        "Tag_Profile_IM_Nick",
                                        "Tag_Profile_IM_SelfSignature",
                                        "Tag_Profile_IM_Image"
                                      ]
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "maxLength": 500,
                                      "x-max-bytes": 500
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_Profile_IM_Gender"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "enum": [
                                        "Gender_Type_Unknown",
                                        "Gender_Type_Female",
                                        "Gender_Type_Male"
                                      ]
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "enum": [
                                        "Tag_Profile_IM_BirthDay",
                                        "Tag_Profile_IM_Language",
                                        "Tag_Profile_IM_MsgSettings",
                                        "Tag_Profile_IM_Level",
                                        "Tag_Profile_IM_Role"
                                      ]
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "integer",
                                      "minimum": 0,
                                      "maximum": 4294967295
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_Profile_IM_Location"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "maxLength": 16,
                                      "x-max-bytes": 16
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_Profile_IM_AllowType"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "enum": [
                                        "AllowType_Type_NeedConfirm",
                                        "AllowType_Type_AllowAny",
                                        "AllowType_Type_DenyAny"
                                      ]
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              },
                              {
                                "if": {
                                  "required": [
                                    "Tag"
                                  ],
                                  "properties": {
                                    "Tag": {
                                      "const": "Tag_Profile_IM_AdminForbidType"
                                    }
                                  }
                                },
                                "then": {
                                  "required": [],
                                  "properties": {
                                    "Tag": {},
                                    "Value": {
                                      "type": "string",
                                      "enum": [
                                        "AdminForbid_Type_None",
                                        "AdminForbid_Type_SendOut"
                                      ]
                                    }
                                  },
                                  "additionalProperties": false
                                }
                              }
                            ]
                          }
                        },
                        "ResultCode": {},
                        "ResultInfo": {
                          "type": "string"
                        }
                      },
                      "additionalProperties": false
                    }
                  },
                  {
                    "if": {
                      "required": [
                        "ResultCode"
                      ],
                      "properties": {
                        "ResultCode": {
                          "type": "integer",
                          "enum": [
                            30001,
                            30003,
                            30004,
                            30006,
                            30007
                          ]
                        }
                      }
                    },
                    "then": {
                      "required": [],
                      "properties": {
                        "To_Account": {
                          "type": "string"
                        },
                        "ResultCode": {},
                        "ResultInfo": {
                          "type": "string"
                        }
                      },
                      "additionalProperties": false
                    }
                  }
                ]
              }
            },
            "Fail_Account": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "enum": [
                30001,
                30003,
                30004,
                30006,
                30007,
                60002,
                60003,
                60004,
                60005,
                60006,
                60007,
                60008,
                60009,
                60010,
                60011,
                60012,
                60013,
                60014,
                60015,
                60016,
                60017,
                60018,
                60019,
                60020,
                60021,
                60022,
                70001,
                70002,
                70003,
                70005,
                70009,
                70013,
                70014,
                70016,
                70020,
                70050,
                70051,
                70052,
                70101,
                70107,
                70114,
                70169,
                70202,
                70206,
                70398,
                70402,
                70403,
                70500,
                71000,
                72000,
                72001
              ]
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      }
    ]
  },
  "group_get": {
    "type": "object",
    "required": [
      "ActionStatus",
      "ErrorCode",
      "ErrorInfo"
    ],
    "properties": {
      "ActionStatus": {
        "enum": [
          "OK",
          "FAIL"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "OK"
            }
          }
        },
        "then": {
          "required": [
            "CurrentSequence"
          ],
          "properties": {
            "ResultItem": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "GroupName",
                  "FriendNumber"
                ],
                "properties": {
                  "GroupName": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 30,
                    "x-max-bytes": 30
                  },
                  "FriendNumber": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "To_Account": {
                    "type": "array",
                    "items": {
                      "type": "string",
                      "minLength": 1,
                      "maxLength": 32,
                      "pattern": "^[ -~]+$"
                    }
                  }
                },
                "additionalProperties": false
              }
            },
            "CurrentSequence": {
              "type": "integer",
              "minimum": 0
            },
            "ActionStatus": {},
            "ErrorCode": {
              "const": 0
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      },
      {
        "if": {
          "required": [
            "ActionStatus"
          ],
          "properties": {
            "ActionStatus": {
              "const": "FAIL"
            }
          }
        },
        "then": {
          "required": [],
          "properties": {
            "ActionStatus": {},
            "ErrorCode": {
              "enum": [
                30001,
                30003,
                30004,
                30006,
                30007,
                60002,
                60003,
                60004,
                60005,
                60006,
                60007,
                60008,
                60009,
                60010,
                60011,
                60012,
                60013,
                60014,
                60015,
                60016,
                60017,
                60018,
                60019,
                60020,
                60021,
                60022,
                70001,
                70002,
                70003,
                70005,
                70009,
                70013,
                70014,
                70016,
                70020,
                70050,
                70051,
                70052,
                70101,
                70107,
                70114,
                70169,
                70202,
                70206,
                70398,
                70402,
                70403,
                70500,
                71000,
                72000,
                72001
              ]
            },
            "ErrorInfo": {
              "type": "string"
            },
            "ErrorDisplay": {
              "type": "string"
            }
          },
          "additionalProperties": false
        }
      }
    ]
  }
};
