-- Reports count what was taken over as there from the beginning, and find it among millions of journals.
create index journal_opening_idx on journal (cooperative_id, posting_date) where kind = 'OPENING';
