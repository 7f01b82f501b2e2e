-- Why a document was issued in spite of what was found in it; no row is ever changed or taken away. Derby's triggers
-- cannot signal, so the refusal is a division by zero.
create table document_reason (
    document_id varchar(36) not null,
    reason_no int not null,
    rule_name varchar(32) not null,
    field_name varchar(100) not null,
    said clob not null,
    reason clob not null,
    given_by varchar(200) not null,
    given_at timestamp not null,
    primary key (document_id, reason_no)
);
create trigger document_reason_stays no cascade before update on document_reason
    referencing old as was for each row mode db2sql
    values 1 / (case when was.document_id is not null then 0 else 1 end);
create trigger document_reason_is_kept no cascade before delete on document_reason
    referencing old as was for each row mode db2sql
    values 1 / (case when was.document_id is not null then 0 else 1 end);
