using Ledger.Projections.Store;

namespace Ledger.Projections.Search;

/// <summary>
/// The index of cases: what can be searched and what is shown of a case in a list. Asynchronous: it stands at one position and says so.
/// </summary>
/// <remarks>
/// A change of what is folded or of a column MUST raise <see cref="Version"/>: shard and tables bear it, so that the new index is
/// built beside the old one, which a node of the version before still serves.
/// </remarks>
public static class CaseIndex
{
    /// <summary>The version of the fold and of the tables.</summary>
    public const string Version = "1";

    /// <summary>The name of the projection.</summary>
    public const string Name = "CaseIndex" + Version;

    /// <summary>The name under which Marten keeps how far it has come.</summary>
    public const string Shard = Name + ":All";

    /// <summary>One row a case.</summary>
    public const string Table = "case_index_" + Version;

    /// <summary>
    /// One row for each value of what a case can have several of: nationalities, authorities, child, representatives. They lie in the
    /// order in which cases are listed, so that a page costs the same whatever the number of cases.
    /// </summary>
    public const string Terms = "case_term_" + Version;

    /// <summary>Up to which position a rebuild has brought a view, whatever its shard says.</summary>
    public const string Rebuilt = "rebuilt_views";

    /// <summary>
    /// The position the index stands at. A rebuild leaves the progress of the shard alone, which then passes over what is there already.
    /// </summary>
    public const string Position =
        $"""
        greatest(
          coalesce((select last_seq_id from ledger.mt_event_progression where name = '{Shard}'), 0),
          coalesce((select position from ledger.{Rebuilt} where name = '{Name}'), 0))
        """;

    /// <summary>The name of the key of <see cref="Table"/>.</summary>
    public const string TableKey = Table + "_pkey";

    /// <summary>The name of the key of <see cref="Terms"/>.</summary>
    public const string TermsKey = Terms + "_pkey";

    /// <summary>The tables.</summary>
    public static string Sql { get; } = $"""
        create table if not exists ledger.{Rebuilt} (
          name     text   primary key,
          position bigint not null
        );

        create table if not exists ledger.{Table} (
          id             uuid       not null constraint {TableKey} primary key,
          opened_on      date       not null,
          encountered_on date,
          exited_on      date,
          position       bigint     not null,
          case_number    text       not null,
          stage          text       not null,
          sex            text,
          age            smallint,
          country        text,
          subdivision    text,
          facility       text,
          opened_in      text       not null,
          origins        text[]     not null,
          origin_may_see boolean    not null,
          restricted     boolean    not null,
          terms          text[]     not null,
          relations      smallint[] not null,
          item           jsonb      not null,
          facts          jsonb      not null
        );

        create table if not exists ledger.{Terms} (
          term      text     not null,
          opened_on date     not null,
          id        uuid     not null,
          relation  smallint not null,
          constraint {TermsKey} primary key (term, opened_on, id)
        );

        """ + Indexes(LedgerStore.Schema);

    /// <summary>The indexes of the tables in a schema. Every list is by a date, newest first, then by id: each index ends with both.</summary>
    public static string Indexes(string schema) => $"""
        create index if not exists {Table}_opened on {schema}.{Table} (opened_on, id);
        create index if not exists {Table}_encountered on {schema}.{Table} (encountered_on, id);
        create index if not exists {Table}_exited on {schema}.{Table} (exited_on, id);
        create index if not exists {Table}_number on {schema}.{Table} (case_number);
        create index if not exists {Table}_stage on {schema}.{Table} (stage, opened_on, id);
        create index if not exists {Table}_sex on {schema}.{Table} (sex, opened_on, id);
        create index if not exists {Table}_age on {schema}.{Table} (age, opened_on, id);
        create index if not exists {Table}_country on {schema}.{Table} (country, opened_on, id);
        create index if not exists {Table}_subdivision on {schema}.{Table} (subdivision, opened_on, id);
        create index if not exists {Table}_facility on {schema}.{Table} (facility, opened_on, id);

        """;
}
