using Ledger.Api.Vault;
using Ledger.Projections.Search;

namespace Ledger.Api.Schema;

/// <summary>The statements of the migration that are not Marten's or Wolverine's own. Each may be run again.</summary>
public static class SchemaSql
{
    /// <summary>Run by the login: roles are the server's, schemas the database's.</summary>
    public static string Roles { get; } =
        string.Concat(Schema.Roles.All.Select(role => $"""
            do $$ begin
              create role {role} nologin;
            exception when duplicate_object or unique_violation then null;
            end $$;
            do $$ begin
              if not pg_has_role(current_user, '{role}', 'member') then
                execute format('grant {role} to %I', current_user);
              end if;
            exception when unique_violation then null;
            end $$;

            """)) + """
        do $$ begin execute format('grant create on database %I to ledger_owner', current_database()); end $$;
        create schema if not exists ledger authorization ledger_owner;
        create schema if not exists ledger_rebuild authorization ledger_owner;
        create schema if not exists vault authorization ledger_owner;
        create schema if not exists tlog authorization ledger_owner;
        """;

    /// <summary>Run by the owner: tables that are neither Marten's nor Wolverine's.</summary>
    public static string Tables { get; } = """
        create table if not exists ledger.schema (digest text not null);

        create table if not exists ledger.idempotency (
          scope       text        not null,
          key         text        not null,
          fingerprint bytea       not null,
          answer      jsonb,
          recorded_at timestamptz not null,
          primary key (scope, key)
        );
        create index if not exists ix_idempotency_recorded_at on ledger.idempotency (recorded_at);

        create table if not exists ledger.imports (
          source      text        not null,
          sha256      text        not null unique,
          map_sha256  text        not null,
          last_line   bigint      not null,
          cases       bigint      not null,
          entries     bigint      not null,
          rejects     bigint      not null,
          state       text        not null check (state in ('running', 'finished')),
          started_at  timestamptz not null,
          finished_at timestamptz,
          primary key (source, sha256)
        );
        alter table ledger.imports add column if not exists withdrawn_at timestamptz;
        alter table ledger.imports add column if not exists withdrawn_for text;

        """ + CaseIndex.Sql + VaultSchema.Sql;

    /// <summary>
    /// Run by the owner: who may do what. An event can be inserted and read, never changed or deleted, by any role the host runs in.
    /// </summary>
    public static string Grants { get; } = """
        grant usage on schema ledger to ledger_app, ledger_notary, ledger_bi;
        grant usage on schema vault to ledger_app, ledger_vault, ledger_notary;
        grant usage on schema tlog to ledger_app, ledger_notary;

        grant select, insert, update, delete on all tables in schema ledger to ledger_app;
        grant usage, select on all sequences in schema ledger to ledger_app;
        grant execute on all functions in schema ledger to ledger_app;

        revoke update, delete, truncate on ledger.mt_events from ledger_app;
        revoke delete, truncate on ledger.mt_streams from ledger_app;
        revoke update on ledger.idempotency from ledger_app;
        revoke delete, truncate on ledger.imports from ledger_app;
        revoke insert, update, delete on ledger.schema from ledger_app;
        revoke insert, update, delete on ledger.rebuilt_views from ledger_app;

        grant select on ledger.mt_events, ledger.mt_event_progression to ledger_notary;

        """ + VaultSchema.Grants;
}
