// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.

export interface paths {
    "/v4/sns/friend_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add friends
         * @description Adds up to 1000 friends to one user. The settings of each friend decide whether it is added. A refused item does not change the other items. A user can have at most 3000 friends, 32 friend lists and 100 pending friend requests. Call it at most 200 times a second.
         */
        post: operations["friend_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/sns/friend_import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import friends
         * @description Writes up to 1000 existing friendships into the table of one user, in one direction and without any friend request. A mutual friendship needs two calls. A user can have at most 3000 friends and 32 friend lists. Call it at most 200 times a second.
         */
        post: operations["friend_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/sns/friend_update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update friends
         * @description Changes the remark, the lists and the custom fields of up to 1000 friends of one user. A user can have at most 32 friend lists. Call it at most 200 times a second.
         */
        post: operations["friend_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/sns/friend_get_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get friends
         * @description Reads fields of the given friends of one user. A UserID that is not a friend gives a refused item. Call it at most 200 times a second.
         */
        post: operations["friend_get_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/sns/group_get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get friend lists
         * @description Reads all or some friend lists of one user, with or without their members. Call it at most 200 times a second.
         */
        post: operations["group_get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Name of an account of the app; 1 to 32 bytes of printable ASCII.
         * @example id1
         */
        UserID: string;
        /**
         * @description The user's own name for the friend; at most 96 bytes.
         * @example remark1
         */
        Remark: string;
        /**
         * @description Name of a friend list; at most 30 bytes. An empty text means that the member is absent.
         * @example Classmates
         */
        ListNameOrEmpty: string;
        /**
         * @description The source of the friendship, `AddSource_Type_` and 1 to 8 letters. An empty text means that the member is absent.
         * @example AddSource_Type_XXXXXXXX
         */
        AddSourceOrEmpty: "" | `AddSource_Type_${string}`;
        /**
         * @description Message of the friend request; at most 256 bytes.
         * @example I'm Test1
         */
        AddWording: string;
        /** @description A friend to add. */
        FriendAddItem: {
            /** @description UserID to add. */
            To_Account: components["schemas"]["UserID"];
            Remark?: components["schemas"]["Remark"];
            /** @description The list that the new friend is put into; at most 30 bytes. It is a string here, and an array in the other calls. */
            GroupName?: components["schemas"]["ListNameOrEmpty"];
            /** @description The source of the friendship. It is optional on this page, but older pages require it, so send it. */
            AddSource?: components["schemas"]["AddSourceOrEmpty"];
            AddWording?: components["schemas"]["AddWording"];
        };
        /** @description Adds friends to one user. */
        FriendAddRequest: {
            /** @description UserID that adds the friends. */
            From_Account: components["schemas"]["UserID"];
            /** @description The friends to add. */
            AddFriendItem: components["schemas"]["FriendAddItem"][];
            /**
             * @description `Add_Type_Both` makes both accounts friends of each other. `Add_Type_Single` makes only To_Account a friend of From_Account.
             * @default Add_Type_Both
             * @enum {string}
             */
            AddType?: "Add_Type_Single" | "Add_Type_Both" | "";
            /**
             * @description 1 adds the friend without a friend request. 0 follows the AllowType of To_Account.
             * @default 0
             * @enum {integer}
             */
            ForceAddFlags?: 0 | 1;
        };
        /**
         * @description UserID of an item, exactly as in the request, even if it is malformed.
         * @example id1
         */
        EchoedUserID: string;
        /**
         * @description Zero, no error.
         * @constant
         */
        NoError: 0;
        /**
         * @description The reason of the item's failure, for a developer; empty on success.
         * @example Err_SNS_FriendGetList_Friend_Not_Exist
         */
        ResultInfo: string;
        /** @description An item that was carried out. */
        ItemSuccess: {
            To_Account: components["schemas"]["EchoedUserID"];
            ResultCode: components["schemas"]["NoError"];
            ResultInfo: components["schemas"]["ResultInfo"];
        };
        /**
         * @description Codes of friend_add.
         * @enum {integer}
         */
        FriendAddErrorCode: 30001 | 30002 | 30003 | 30004 | 30006 | 30007 | 30008 | 30009 | 30010 | 30011 | 30012 | 30014 | 30515 | 30516 | 30525 | 30539 | 30540;
        /** @description An item that was not carried out, or (30539) that waits for To_Account's answer. */
        FriendAddRefusal: {
            To_Account: components["schemas"]["EchoedUserID"];
            ResultCode: components["schemas"]["FriendAddErrorCode"];
            ResultInfo: components["schemas"]["ResultInfo"];
        };
        /** @description Success or refusal of one item. `ResultCode` distinguishes the two. */
        FriendAddResult: components["schemas"]["ItemSuccess"] | components["schemas"]["FriendAddRefusal"];
        /** @description UserIDs of the items that were not carried out, in the order of the request. It is absent, or in old replies empty, if all items were carried out. */
        FailAccount: components["schemas"]["EchoedUserID"][];
        /**
         * @description The request was carried out. Each item has its own result.
         * @constant
         */
        ActionOk: "OK";
        /**
         * @description The reason of a failure, for a developer; empty on success.
         * @example Err_Sns_Invalid_Account
         */
        ErrorInfo: string;
        /**
         * @description The reason of a failure, for a user; empty in every known reply.
         * @example
         */
        ErrorDisplay: string;
        /** @description The request was carried out. Every item has its own result. */
        FriendAddSuccess: {
            /** @description One result per item, in the order of the request. */
            ResultItem: components["schemas"]["FriendAddResult"][];
            Fail_Account?: components["schemas"]["FailAccount"];
            ActionStatus: components["schemas"]["ActionOk"];
            ErrorCode: components["schemas"]["NoError"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /**
         * @description The whole request was refused. Nothing was changed, unless the code is about a time-out.
         * @constant
         */
        ActionFail: "FAIL";
        /**
         * @description Codes that the gateway can return for any operation.
         * @enum {integer}
         */
        PublicErrorCode: 60002 | 60003 | 60004 | 60005 | 60006 | 60007 | 60008 | 60009 | 60010 | 60011 | 60012 | 60013 | 60014 | 60015 | 60016 | 60017 | 60018 | 60019 | 60020 | 60021 | 60022 | 70001 | 70002 | 70003 | 70005 | 70009 | 70013 | 70014 | 70016 | 70020 | 70050 | 70051 | 70052 | 70101 | 70107 | 70114 | 70169 | 70202 | 70206 | 70398 | 70402 | 70403 | 70500 | 71000 | 72000 | 72001;
        /** @description The whole request was refused. */
        FriendAddFailure: {
            ActionStatus: components["schemas"]["ActionFail"];
            /** @description Reason of the refusal. */
            ErrorCode: components["schemas"]["FriendAddErrorCode"] | components["schemas"]["PublicErrorCode"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description Success or failure of the whole request. `ActionStatus` distinguishes the two. */
        FriendAddReply: components["schemas"]["FriendAddSuccess"] | components["schemas"]["FriendAddFailure"];
        /**
         * @description Time in whole seconds since 1970-01-01 UTC.
         * @example 1420000001
         */
        UnixSeconds: number;
        /**
         * @description Name of a friend list; 1 to 30 bytes.
         * @example Classmates
         */
        ListName: string;
        /**
         * @description The source of the friendship, `AddSource_Type_` and 1 to 8 letters.
         * @example AddSource_Type_XXXXXXXX
         */
        AddSource: `AddSource_Type_${string}`;
        /**
         * @description Name of a custom friend field, `Tag_SNS_Custom_` and 1 to 8 letters. The field must be declared in the app's console.
         * @example Tag_SNS_Custom_Test
         */
        CustomFriendTag: `Tag_SNS_Custom_${string}`;
        /**
         * @description Value of a custom field; text of at most 500 bytes, or an integer.
         * @example Test
         * @example 0
         */
        CustomValue: string | number;
        /** @description A custom friend field and its value. */
        CustomFriendField: {
            Tag: components["schemas"]["CustomFriendTag"];
            Value: components["schemas"]["CustomValue"];
        };
        /** @description A friend to write. The given members overwrite those of an existing friend. */
        FriendImportItem: {
            /** @description UserID of the friend. */
            To_Account: components["schemas"]["UserID"];
            Remark?: components["schemas"]["Remark"];
            /** @description Time at which the remark was made. */
            RemarkTime?: components["schemas"]["UnixSeconds"];
            /** @description The lists that the friend is put into. It is an array here, and a string in friend_add. */
            GroupName?: components["schemas"]["ListName"][];
            AddSource: components["schemas"]["AddSource"];
            AddWording?: components["schemas"]["AddWording"];
            /** @description Time at which the friendship began. The default is the time of the call. */
            AddTime?: components["schemas"]["UnixSeconds"];
            /** @description Custom fields of the friend. */
            CustomItem?: components["schemas"]["CustomFriendField"][];
        };
        /** @description Writes existing friendships into the table of one user, in one direction and without any friend request. */
        FriendImportRequest: {
            /** @description UserID whose friends are written. */
            From_Account: components["schemas"]["UserID"];
            /** @description The friends to write. */
            AddFriendItem: components["schemas"]["FriendImportItem"][];
        };
        /**
         * @description Codes of friend_import.
         * @enum {integer}
         */
        FriendImportErrorCode: 30001 | 30002 | 30003 | 30004 | 30006 | 30007 | 30008 | 30010 | 30011;
        /** @description An item that was not carried out. */
        FriendImportRefusal: {
            To_Account: components["schemas"]["EchoedUserID"];
            ResultCode: components["schemas"]["FriendImportErrorCode"];
            ResultInfo: components["schemas"]["ResultInfo"];
        };
        /** @description Success or refusal of one item. `ResultCode` distinguishes the two. */
        FriendImportResult: components["schemas"]["ItemSuccess"] | components["schemas"]["FriendImportRefusal"];
        /** @description The request was carried out. Every item has its own result. */
        FriendImportSuccess: {
            /** @description One result per item, in the order of the request. */
            ResultItem: components["schemas"]["FriendImportResult"][];
            Fail_Account?: components["schemas"]["FailAccount"];
            ActionStatus: components["schemas"]["ActionOk"];
            ErrorCode: components["schemas"]["NoError"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description The whole request was refused. */
        FriendImportFailure: {
            ActionStatus: components["schemas"]["ActionFail"];
            /** @description Reason of the refusal. */
            ErrorCode: components["schemas"]["FriendImportErrorCode"] | components["schemas"]["PublicErrorCode"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description Success or failure of the whole request. `ActionStatus` distinguishes the two. */
        FriendImportReply: components["schemas"]["FriendImportSuccess"] | components["schemas"]["FriendImportFailure"];
        /** @description Remark about the friend. */
        RemarkField: {
            /** @constant */
            Tag: "Tag_SNS_IM_Remark";
            Value: components["schemas"]["Remark"];
        };
        /** @description The friend lists that the friend is in. */
        GroupField: {
            /** @constant */
            Tag: "Tag_SNS_IM_Group";
            Value: components["schemas"]["ListName"][];
        };
        /** @description A friend field that an update may write, and its new value. */
        SnsItem: components["schemas"]["RemarkField"] | components["schemas"]["GroupField"] | components["schemas"]["CustomFriendField"];
        /** @description A friend and the fields to write. */
        FriendUpdateItem: {
            /** @description UserID of the friend. */
            To_Account: components["schemas"]["UserID"];
            /** @description The fields to write. `Tag_SNS_IM_Group` replaces all lists of the friend. */
            SnsItem: components["schemas"]["SnsItem"][];
        };
        /** @description Changes fields of existing friends of one user. */
        FriendUpdateRequest: {
            /** @description UserID whose friends are changed. */
            From_Account: components["schemas"]["UserID"];
            /** @description The friends to change. */
            UpdateItem: components["schemas"]["FriendUpdateItem"][];
        };
        /**
         * @description Codes of friend_update.
         * @enum {integer}
         */
        FriendUpdateErrorCode: 30001 | 30002 | 30003 | 30004 | 30006 | 30007 | 30008 | 30011;
        /** @description An item that was not carried out. */
        FriendUpdateRefusal: {
            To_Account: components["schemas"]["EchoedUserID"];
            ResultCode: components["schemas"]["FriendUpdateErrorCode"];
            ResultInfo: components["schemas"]["ResultInfo"];
        };
        /** @description Success or refusal of one item. `ResultCode` distinguishes the two. */
        FriendUpdateResult: components["schemas"]["ItemSuccess"] | components["schemas"]["FriendUpdateRefusal"];
        /** @description The request was carried out. Every item has its own result. */
        FriendUpdateSuccess: {
            /** @description One result per item, in the order of the request. */
            ResultItem: components["schemas"]["FriendUpdateResult"][];
            Fail_Account?: components["schemas"]["FailAccount"];
            ActionStatus: components["schemas"]["ActionOk"];
            ErrorCode: components["schemas"]["NoError"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description The whole request was refused. */
        FriendUpdateFailure: {
            ActionStatus: components["schemas"]["ActionFail"];
            /** @description Reason of the refusal. */
            ErrorCode: components["schemas"]["FriendUpdateErrorCode"] | components["schemas"]["PublicErrorCode"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description Success or failure of the whole request. `ActionStatus` distinguishes the two. */
        FriendUpdateReply: components["schemas"]["FriendUpdateSuccess"] | components["schemas"]["FriendUpdateFailure"];
        /**
         * @description Name of a standard friend field.
         * @enum {string}
         */
        StandardFriendTag: "Tag_SNS_IM_Group" | "Tag_SNS_IM_Remark" | "Tag_SNS_IM_AddSource" | "Tag_SNS_IM_AddWording" | "Tag_SNS_IM_AddTime";
        /**
         * @description Name of a standard profile field.
         * @enum {string}
         */
        StandardProfileTag: "Tag_Profile_IM_Nick" | "Tag_Profile_IM_Gender" | "Tag_Profile_IM_BirthDay" | "Tag_Profile_IM_Location" | "Tag_Profile_IM_SelfSignature" | "Tag_Profile_IM_AllowType" | "Tag_Profile_IM_Language" | "Tag_Profile_IM_Image" | "Tag_Profile_IM_MsgSettings" | "Tag_Profile_IM_AdminForbidType" | "Tag_Profile_IM_Level" | "Tag_Profile_IM_Role";
        /**
         * @description Name of a custom profile field, `Tag_Profile_Custom_` and 1 to 8 letters. The field must be declared in the app's console.
         * @example Tag_Profile_Custom_Test
         */
        CustomProfileTag: `Tag_Profile_Custom_${string}`;
        /** @description Name of a friend field or a profile field that can be read. */
        ReadableTag: components["schemas"]["StandardFriendTag"] | components["schemas"]["CustomFriendTag"] | components["schemas"]["StandardProfileTag"] | components["schemas"]["CustomProfileTag"];
        /** @description Reads friend fields and profile fields of some friends of one user. */
        FriendGetListRequest: {
            /** @description UserID whose friends are read. */
            From_Account: components["schemas"]["UserID"];
            /** @description UserIDs of the friends. The service recommends at most 100, because of the size of the reply. */
            To_Account: components["schemas"]["UserID"][];
            /** @description The friend fields and profile fields to read, in any order. */
            TagList: components["schemas"]["ReadableTag"][];
        };
        /** @description The source of the friendship. */
        AddSourceField: {
            /** @constant */
            Tag: "Tag_SNS_IM_AddSource";
            Value: components["schemas"]["AddSource"];
        };
        /** @description Message of the friend request. */
        AddWordingField: {
            /** @constant */
            Tag: "Tag_SNS_IM_AddWording";
            Value: components["schemas"]["AddWording"];
        };
        /** @description Time at which the friendship began. */
        AddTimeField: {
            /** @constant */
            Tag: "Tag_SNS_IM_AddTime";
            Value: components["schemas"]["UnixSeconds"];
        };
        /**
         * @description Text of at most 500 bytes.
         * @example test
         */
        Text500: string;
        /** @description Nickname. */
        NickField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Nick";
            Value: components["schemas"]["Text500"];
        };
        /** @description Gender. */
        GenderField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Gender";
            /** @enum {string} */
            Value: "Gender_Type_Unknown" | "Gender_Type_Female" | "Gender_Type_Male";
        };
        /** @description Day of birth. The service recommends the form 20190419. */
        BirthDayField: {
            /** @constant */
            Tag: "Tag_Profile_IM_BirthDay";
            /** @example 20190419 */
            Value: number;
        };
        /** @description Place, at most 16 bytes (four 32-bit integers to the service). */
        LocationField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Location";
            /** @example Shenzhen */
            Value: string;
        };
        /** @description Text of the user about themself. */
        SelfSignatureField: {
            /** @constant */
            Tag: "Tag_Profile_IM_SelfSignature";
            Value: components["schemas"]["Text500"];
        };
        /** @description How the service answers friend requests to the user. */
        AllowTypeField: {
            /** @constant */
            Tag: "Tag_Profile_IM_AllowType";
            /** @enum {string} */
            Value: "AllowType_Type_NeedConfirm" | "AllowType_Type_AllowAny" | "AllowType_Type_DenyAny";
        };
        /** @description Language, as a number that the app defines. */
        LanguageField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Language";
            /** @example 1 */
            Value: number;
        };
        /** @description Address of the user's picture. */
        ImageField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Image";
            Value: components["schemas"]["Text500"];
        };
        /**
         * @deprecated
         * @description Message settings. Only bit 0 is used. Newer pages do not have the field.
         */
        MsgSettingsField: {
            /** @constant */
            Tag: "Tag_Profile_IM_MsgSettings";
            /** @example 1 */
            Value: number;
        };
        /** @description Whether the user may send friend requests. */
        AdminForbidTypeField: {
            /** @constant */
            Tag: "Tag_Profile_IM_AdminForbidType";
            /** @enum {string} */
            Value: "AdminForbid_Type_None" | "AdminForbid_Type_SendOut";
        };
        /** @description Level, as a number that the app defines. */
        LevelField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Level";
            /** @example 1 */
            Value: number;
        };
        /** @description Role, as a number that the app defines. */
        RoleField: {
            /** @constant */
            Tag: "Tag_Profile_IM_Role";
            /** @example 1 */
            Value: number;
        };
        /** @description A custom profile field and its value. */
        CustomProfileField: {
            Tag: components["schemas"]["CustomProfileTag"];
            Value: components["schemas"]["CustomValue"];
        };
        /** @description A requested friend field or profile field, and its value. */
        SnsProfileItem: components["schemas"]["GroupField"] | components["schemas"]["RemarkField"] | components["schemas"]["AddSourceField"] | components["schemas"]["AddWordingField"] | components["schemas"]["AddTimeField"] | components["schemas"]["CustomFriendField"] | components["schemas"]["NickField"] | components["schemas"]["GenderField"] | components["schemas"]["BirthDayField"] | components["schemas"]["LocationField"] | components["schemas"]["SelfSignatureField"] | components["schemas"]["AllowTypeField"] | components["schemas"]["LanguageField"] | components["schemas"]["ImageField"] | components["schemas"]["MsgSettingsField"] | components["schemas"]["AdminForbidTypeField"] | components["schemas"]["LevelField"] | components["schemas"]["RoleField"] | components["schemas"]["CustomProfileField"];
        /** @description The fields of a friend. */
        FriendGetListInfo: {
            To_Account: components["schemas"]["EchoedUserID"];
            /** @description The requested fields that have a value, in no particular order. */
            SnsProfileItem: components["schemas"]["SnsProfileItem"][];
            ResultCode: components["schemas"]["NoError"];
            ResultInfo: components["schemas"]["ResultInfo"];
        };
        /**
         * @description Codes of friend_get_list.
         * @enum {integer}
         */
        FriendGetListErrorCode: 30001 | 30003 | 30004 | 30006 | 30007;
        /** @description An account that could not be read as a friend. */
        FriendGetListRefusal: {
            To_Account: components["schemas"]["EchoedUserID"];
            ResultCode: components["schemas"]["FriendGetListErrorCode"];
            ResultInfo: components["schemas"]["ResultInfo"];
        };
        /** @description Success or refusal of one item. `ResultCode` distinguishes the two. */
        FriendGetListResult: components["schemas"]["FriendGetListInfo"] | components["schemas"]["FriendGetListRefusal"];
        /** @description The request was carried out. Every friend has its own result. */
        FriendGetListSuccess: {
            /** @description One result per item, in the order of the request. */
            InfoItem: components["schemas"]["FriendGetListResult"][];
            Fail_Account?: components["schemas"]["FailAccount"];
            ActionStatus: components["schemas"]["ActionOk"];
            ErrorCode: components["schemas"]["NoError"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description The whole request was refused. */
        FriendGetListFailure: {
            ActionStatus: components["schemas"]["ActionFail"];
            /** @description Reason of the refusal. */
            ErrorCode: components["schemas"]["FriendGetListErrorCode"] | components["schemas"]["PublicErrorCode"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description Success or failure of the whole request. `ActionStatus` distinguishes the two. */
        FriendGetListReply: components["schemas"]["FriendGetListSuccess"] | components["schemas"]["FriendGetListFailure"];
        /**
         * @description Counter of a user's friend lists; it rises when a list or its members change.
         * @example 2
         */
        Sequence: number;
        /** @description Reads the friend lists of one user. */
        GroupGetRequest: {
            /** @description UserID whose lists are read. */
            From_Account: components["schemas"]["UserID"];
            /** @description CurrentSequence of the previous reply, or 0 the first time. If no list has changed since, the reply has no lists. It has no effect if GroupName is given. Newer pages do not have this member. */
            LastSequence: components["schemas"]["Sequence"];
            /**
             * @description `Need_Friend_Type_Yes` requests the members of each list. Without it, the reply has only their number. The page says that it is valid only without GroupName, but its own sample has both.
             * @enum {string}
             */
            NeedFriend?: "Need_Friend_Type_Yes" | "Need_Friend_Type_No" | "";
            /** @description The lists to read. Without it, all lists. */
            GroupName?: components["schemas"]["ListName"][];
        };
        /** @description A friend list. */
        GroupGetList: {
            GroupName: components["schemas"]["ListName"];
            /**
             * @description Number of friends in the list.
             * @example 1
             */
            FriendNumber: number;
            /** @description UserIDs of the friends in the list, if NeedFriend requests them. */
            To_Account?: components["schemas"]["UserID"][];
        };
        /** @description The lists, or only the sequence if nothing changed since LastSequence. */
        GroupGetSuccess: {
            /** @description The lists, in the order of their creation. */
            ResultItem?: components["schemas"]["GroupGetList"][];
            CurrentSequence: components["schemas"]["Sequence"];
            ActionStatus: components["schemas"]["ActionOk"];
            ErrorCode: components["schemas"]["NoError"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /**
         * @description Codes of group_get.
         * @enum {integer}
         */
        GroupGetErrorCode: 30001 | 30003 | 30004 | 30006 | 30007;
        /** @description The whole request was refused. */
        GroupGetFailure: {
            ActionStatus: components["schemas"]["ActionFail"];
            /** @description Reason of the refusal. */
            ErrorCode: components["schemas"]["GroupGetErrorCode"] | components["schemas"]["PublicErrorCode"];
            ErrorInfo: components["schemas"]["ErrorInfo"];
            ErrorDisplay?: components["schemas"]["ErrorDisplay"];
        };
        /** @description Success or failure of the whole request. `ActionStatus` distinguishes the two. */
        GroupGetReply: components["schemas"]["GroupGetSuccess"] | components["schemas"]["GroupGetFailure"];
    };
    responses: never;
    parameters: {
        /**
         * @description Number of the app, as its console shows it.
         * @example 1400000000
         */
        sdkappid: number;
        /**
         * @description UserID of an admin of the app. The UserSig must have been made for it.
         * @example administrator
         */
        identifier: components["schemas"]["UserID"];
        /**
         * @description A random number, so that no cache answers. No refusal of a repeated number is known.
         * @example 99999999
         */
        random: number;
        /**
         * @description Format of the body.
         * @example json
         */
        contenttype: "json";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    friend_add: {
        parameters: {
            query: {
                /**
                 * @description Number of the app, as its console shows it.
                 * @example 1400000000
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description UserID of an admin of the app. The UserSig must have been made for it.
                 * @example administrator
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random number, so that no cache answers. No refusal of a repeated number is known.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description Format of the body.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FriendAddRequest"];
            };
        };
        responses: {
            /** @description The result of each friend to add, or the reason of the refused request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FriendAddReply"];
                };
            };
        };
    };
    friend_import: {
        parameters: {
            query: {
                /**
                 * @description Number of the app, as its console shows it.
                 * @example 1400000000
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description UserID of an admin of the app. The UserSig must have been made for it.
                 * @example administrator
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random number, so that no cache answers. No refusal of a repeated number is known.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description Format of the body.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FriendImportRequest"];
            };
        };
        responses: {
            /** @description The result of each friend to write, or the reason of the refused request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FriendImportReply"];
                };
            };
        };
    };
    friend_update: {
        parameters: {
            query: {
                /**
                 * @description Number of the app, as its console shows it.
                 * @example 1400000000
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description UserID of an admin of the app. The UserSig must have been made for it.
                 * @example administrator
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random number, so that no cache answers. No refusal of a repeated number is known.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description Format of the body.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FriendUpdateRequest"];
            };
        };
        responses: {
            /** @description The result of each friend to change, or the reason of the refused request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FriendUpdateReply"];
                };
            };
        };
    };
    friend_get_list: {
        parameters: {
            query: {
                /**
                 * @description Number of the app, as its console shows it.
                 * @example 1400000000
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description UserID of an admin of the app. The UserSig must have been made for it.
                 * @example administrator
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random number, so that no cache answers. No refusal of a repeated number is known.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description Format of the body.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FriendGetListRequest"];
            };
        };
        responses: {
            /** @description The fields of each friend, or the reason of the refused request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FriendGetListReply"];
                };
            };
        };
    };
    group_get: {
        parameters: {
            query: {
                /**
                 * @description Number of the app, as its console shows it.
                 * @example 1400000000
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description UserID of an admin of the app. The UserSig must have been made for it.
                 * @example administrator
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random number, so that no cache answers. No refusal of a repeated number is known.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description Format of the body.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupGetRequest"];
            };
        };
        responses: {
            /** @description The friend lists, or the reason of the refused request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupGetReply"];
                };
            };
        };
    };
}
