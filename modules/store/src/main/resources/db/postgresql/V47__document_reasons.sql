-- Why a document was issued in spite of what was found in it; no row is ever changed or taken away.
create table document_reason (
    document_id varchar(36) not null,
    reason_no int not null,
    rule_name varchar(32) not null,
    field_name varchar(100) not null,
    said text not null,
    reason text not null,
    given_by varchar(200) not null,
    given_at timestamp not null,
    primary key (document_id, reason_no)
);
create function document_reason_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a reason stays as it is' using errcode = '23514', constraint = 'document_reason_stays';
end
$$;
create trigger document_reason_stays before update on document_reason
    for each row execute function document_reason_stays();
create trigger document_reason_is_kept before delete on document_reason
    for each row execute function document_reason_stays();
create trigger document_reason_not_emptied before truncate on document_reason
    for each statement execute function document_reason_stays();
