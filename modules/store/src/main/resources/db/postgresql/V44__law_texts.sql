-- Full texts of laws that people took in, as they came; the newest of a name and day counts, and no row is ever changed
-- or taken away.
create table law_text (
    law_name varchar(200) not null,
    from_on date not null,
    text_no int not null,
    content text not null,
    taken_by varchar(200) not null,
    taken_at timestamp not null,
    primary key (law_name, from_on, text_no)
);
create function law_text_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a text of a law stays as it is' using errcode = '23514', constraint = 'law_text_stays';
end
$$;
create trigger law_text_stays before update on law_text
    for each row execute function law_text_stays();
create trigger law_text_is_kept before delete on law_text
    for each row execute function law_text_stays();
create trigger law_text_not_emptied before truncate on law_text
    for each statement execute function law_text_stays();
