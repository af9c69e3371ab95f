-- How many tries are left to someone, for all nodes. Who it is, is a keyed fingerprint only: names and addresses are personal,
-- and into the field of a name people also type their password by mistake. A row may go once nothing is counted any more
create table throttle_bucket (
    who varchar(64) primary key,
    state bytea,
    kept_until timestamp(6) with time zone not null
);

create index throttle_bucket_kept_until on throttle_bucket (kept_until);

-- From where a confirmation was asked for, as a keyed fingerprint, so that one place gets few on all nodes together
alter table notification add column asked_from varchar(64);

create index notification_asked_from on notification (asked_from, created_at);
