-- A till that had sent its first event before its head was kept.
update terminal set contiguous_sequence = (
    select max(sequence) from event where terminal_id = '00000000-0000-7000-8000-0000000000b1')
where terminal_id = '00000000-0000-7000-8000-0000000000b1';
