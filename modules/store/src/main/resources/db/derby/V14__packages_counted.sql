-- How many packages were sent, kept as the other numbers are.
insert into tally (kind, state, counted) select 'package_sent', '*', count(*) from package_sent;
create trigger package_sent_tally_new after insert on package_sent referencing new as now for each row mode db2sql
    update tally set counted = counted + 1 where kind = 'package_sent';
create trigger package_sent_tally_gone after delete on package_sent referencing old as was for each row mode db2sql
    update tally set counted = counted - 1 where kind = 'package_sent';
