-- Facilitators prepare and run consultations of young people.
alter table platform.grants drop constraint grants_role_check;
alter table platform.grants add constraint grants_role_check
  check (role in ('operator', 'secretariat', 'chair', 'rapporteur', 'facilitator'));
