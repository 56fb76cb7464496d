update cooperative set principal_share = 50000, mandatory_share = 10000 where cooperative_id = '00000000-0000-7000-8000-000000000001';
