namespace Ledger.Api.Vault;

/// <summary>The tables of schemas <c>vault</c> and <c>tlog</c> that recording writes. Each statement may be run again.</summary>
public static class VaultSchema
{
    /// <summary>Run by the owner of the schemas, which exist before.</summary>
    /// <remarks>
    /// A ciphertext has no foreign key to its key: the check costs an import two fifths of its speed, and a ciphertext without a key
    /// cannot be read by anyone, which is the safe side. Ciphertexts are keyed by subject first: a reader knows both ids, an erasure
    /// only the subject, so one index serves both.
    /// </remarks>
    public const string Sql = """
        create table if not exists vault.keys (
          subject    uuid        not null,
          key_id     uuid        not null,
          epoch      int         not null,
          wrapped    bytea,
          state      text        not null check (state in ('active', 'blocked', 'shredded')),
          created_at timestamptz not null,
          primary key (subject, key_id),
          check ((state = 'shredded') = (wrapped is null))
        );
        create unique index if not exists ix_keys_one_active on vault.keys (subject) where state = 'active';

        create table if not exists vault.ciphertexts (
          event   uuid  not null,
          subject uuid  not null,
          key_id  uuid  not null,
          sealed  bytea not null,
          primary key (subject, event)
        );

        create table if not exists vault.access (
          id        uuid        not null primary key,
          at        timestamptz not null default clock_timestamp(),
          who       text        not null,
          role      text        not null,
          authority text,
          purpose   text        not null,
          case_id   uuid        not null,
          fields    jsonb       not null
        );
        create index if not exists ix_access_case_id on vault.access (case_id, at);

        create table if not exists tlog.cores (
          case_id  uuid   not null,
          ver      bigint not null,
          event_id uuid   not null unique,
          seq      bigint not null,
          evh      bytea  not null,
          core     bytea  not null,
          primary key (case_id, ver)
        );

        """;

    /// <summary>Run by the owner: who may do what (the roles and the usage of the schemas are granted before).</summary>
    public const string Grants = """
        revoke all on vault.keys, vault.ciphertexts, vault.access, tlog.cores from ledger_app, ledger_vault, ledger_notary;

        grant insert on vault.keys, vault.ciphertexts to ledger_app;
        grant insert, select on tlog.cores to ledger_app;

        grant select, insert, update, delete on vault.keys to ledger_vault;
        grant select, delete on vault.ciphertexts to ledger_vault;
        grant insert, select on vault.access to ledger_vault;

        grant select on vault.access to ledger_notary;
        grant select on tlog.cores to ledger_notary;

        """;
}
