-- A request that staff enter for a caller or visitor, and how to reach a caller who is not the patient
alter table consultation_request add column callback varchar(260);
alter table consultation_request add column consent_heard varchar(20);
alter table consultation_request add column intake_channel varchar(20);
alter table consultation_request add column intake_script varchar(20);
alter table consultation_request add column intake_by varchar(60);

alter table consultation_request drop constraint consultation_request_can_be_answered;
alter table consultation_request add constraint consultation_request_can_be_answered
    check (phone is not null or email is not null or callback is not null);

alter table consultation_request alter column consent_wording drop not null;
alter table consultation_request add constraint consultation_request_has_consent
    check ((consent_wording is null) <> (consent_heard is null));
