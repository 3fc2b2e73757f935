-- After the first start of a sandbox on the coordinator: connect to its database, then run this once.
SET search_path = chat_friends, public;
SELECT create_reference_table('app');
SELECT create_reference_table('account');
SELECT create_reference_table('blocked');
SELECT create_distributed_table('owner', 'owner');
SELECT create_distributed_table('friend', 'owner', colocate_with => 'owner');
SELECT create_distributed_table('list', 'owner', colocate_with => 'owner');
SELECT create_distributed_table('member', 'owner', colocate_with => 'owner');
SELECT create_distributed_table('pending', 'owner', colocate_with => 'owner');
