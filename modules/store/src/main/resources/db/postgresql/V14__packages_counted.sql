-- How many packages were sent, kept as the other numbers are.
insert into tally (kind, state, counted) select 'package_sent', '*', count(*) from package_sent;
create trigger package_sent_tally after insert or update or delete on package_sent
    for each row execute function tally_keep('*');
