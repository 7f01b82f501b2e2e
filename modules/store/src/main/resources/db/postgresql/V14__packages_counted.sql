-- How many packages were sent, kept as the other numbers are. The trigger comes first: making it waits for those who
-- write and lets nobody write until the commit, so what another station sends meanwhile is either counted here or by it.
create trigger package_sent_tally after insert or update or delete on package_sent
    for each row execute function tally_keep('*');
insert into tally (kind, state, counted) select 'package_sent', '*', count(*) from package_sent;
