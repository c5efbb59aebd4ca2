create or replace function audit_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;

drop trigger if exists audit_kept on audit;
create trigger audit_kept before update or delete or truncate on audit
    for each statement execute function audit_append_only();
