alter table staff_account add column may_export boolean default false not null;

-- The identifier in Base64; it has 1,023 bytes at most
create table passkey (
    id uuid primary key,
    account_id uuid not null references staff_account (id) on delete cascade,
    label varchar(60) not null,
    credential_id varchar(1364) not null unique,
    public_key bytea not null,
    attestation bytea not null,
    transports varchar(100) not null,
    uses bigint not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone
);

create index passkey_account on passkey (account_id);
