drop trigger if exists audit_not_changed;
create trigger audit_not_changed before update on audit
begin
    select raise(abort, 'the audit trail is append-only');
end;

drop trigger if exists audit_not_removed;
create trigger audit_not_removed before delete on audit
begin
    select raise(abort, 'the audit trail is append-only');
end;
