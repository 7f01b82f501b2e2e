-- Full texts of laws that people took in, as they came; the newest of a name and day counts, and no row is ever changed
-- or taken away. Derby's triggers cannot signal, so the refusal is a division by zero.
create table law_text (
    law_name varchar(200) not null,
    from_on date not null,
    text_no int not null,
    content clob not null,
    taken_by varchar(200) not null,
    taken_at timestamp not null,
    primary key (law_name, from_on, text_no)
);
create trigger law_text_stays no cascade before update on law_text
    referencing old as was for each row mode db2sql
    values 1 / (case when was.law_name is not null then 0 else 1 end);
create trigger law_text_is_kept no cascade before delete on law_text
    referencing old as was for each row mode db2sql
    values 1 / (case when was.law_name is not null then 0 else 1 end);
