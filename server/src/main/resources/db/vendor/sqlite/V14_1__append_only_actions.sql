drop trigger if exists action_log_not_changed;
create trigger action_log_not_changed before update on action_log
begin
    select raise(abort, 'the log of actions is append-only');
end;

drop trigger if exists action_log_not_removed;
create trigger action_log_not_removed before delete on action_log
begin
    select raise(abort, 'the log of actions is append-only');
end;
drop trigger if exists action_effect_not_changed;
create trigger action_effect_not_changed before update on action_effect
begin
    select raise(abort, 'what became of an action is append-only');
end;

drop trigger if exists action_effect_not_removed;
create trigger action_effect_not_removed before delete on action_effect
begin
    select raise(abort, 'what became of an action is append-only');
end;
