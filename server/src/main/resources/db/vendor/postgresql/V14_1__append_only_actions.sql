create or replace function actions_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log and the effects of actions are append-only';
end
$$;

drop trigger if exists action_log_kept on action_log;
create trigger action_log_kept before update or delete or truncate on action_log
    for each statement execute function actions_append_only();

drop trigger if exists action_effect_kept on action_effect;
create trigger action_effect_kept before update or delete or truncate on action_effect
    for each statement execute function actions_append_only();
