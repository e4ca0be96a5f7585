using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;
using Ledger.Projections.Search;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Search;

/// <summary>The index answers in SQL what the access policy decides in code; the two must never differ.</summary>
public sealed class WhoFindsWhatTests(PostgresServer server)
{
    private static readonly SubjectId Child = new(Guid.Parse("0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01"));
    private static readonly SubjectId Representative = new(Guid.Parse("0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e02"));

    /// <summary>What no entry can say yet is put into the rows by hand, in every combination.</summary>
    private const string Variants = """
        with made as (
          select gen_random_uuid() as id, a, b::smallint, o, i, r, m, p from
            (values ('MX-INM'), ('MX-PPNNA-CHP'), ('GT-MINEX'), ('US-OIG'), ('MX-NONE')) as t (a), generate_series(1, 7) as n (b),
            (values ('{}'::text[]), ('{GT}'), ('{HN,MX}')) as w (o), (values ('MX'), ('GT')) as x (i),
            (values (true), (false)) as y (r), (values (true), (false)) as z (m), (values (true), (false)) as q (p)),
        termed as (
          select *, case when p then array['authority:' || a, 'child:0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01',
            'representative:0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e02'] else array['authority:' || a] end as terms
          from made),
        put as (
          insert into ledger.case_index_1 select id, '2024-01-01', null, null, 1, id::text, 'in-care', null, null, null, null, null,
            i, o, m, r, terms, array_fill(b, array[cardinality(terms)]), '{}', '{}' from termed)
        insert into ledger.case_term_1 select unnest(terms), '2024-01-01', id, b from termed
        """;

    [Fact]
    public async Task a_list_holds_exactly_the_cases_that_the_policy_lets_the_caller_see()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        await ledger.TellAsync(Variants);
        var facts = await ledger.ListAsync(
            "select id, terms, relations, opened_in, origins, origin_may_see, restricted from ledger.case_index_1", Facts);
        facts.Count.ShouldBeGreaterThan(100);
        var search = ledger.App.Services.GetRequiredService<CaseSearch>();
        var (some, none) = (0, 0);
        foreach (var caller in Callers())
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                var page = await search.FindAsync(new(new(), caller, purpose, null, WithFacts: false), 10_000, default);
                var seen = facts.Where(f => AccessPolicy.Sees(caller, f.Facts, purpose)).Select(f => f.Id).ToArray();
                page.Rows.Select(r => r.Mark.Id).ShouldBe(seen, ignoreOrder: true, $"{caller} {purpose}");
                some += seen.Length > 0 && seen.Length < facts.Count ? 1 : 0;
                none += seen.Length == 0 ? 1 : 0;
            }

        some.ShouldBeGreaterThan(10);
        none.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task a_row_says_of_who_may_see_the_case_what_its_entries_say()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(Child.Value), .. OneOfEach()[1..]])).ShouldBeRecorded();
        await ledger.SettleAsync(opened.Position);
        foreach (var (identity, sees) in new[]
        {
            ("recorder-inm", true), ("auditor", true), ("child", true), ("data-protection-officer", true),
            ("legal-representative", false), ("recorder-cbp", false),
        })
            (await ledger.As(identity).For(null).GetAsync("/cases")).ShouldBeOk().Cases()
                .ShouldBe(sees ? [opened.Case] : [], identity);
    }

    private static IEnumerable<Caller> Callers()
    {
        foreach (var role in Enum.GetValues<Role>())
            foreach (var (authority, country) in new (string?, string?)[]
            {
                (null, null), ("MX-INM", "MX"), ("MX-INM", null), ("MX-PPNNA-CHP", "MX"), ("GT-MINEX", "GT"), ("US-OIG", "US"),
            })
                foreach (var person in new SubjectId?[] { null, Child, Representative })
                    yield return new Caller
                    {
                        Id = "test",
                        Role = role,
                        Authority = authority,
                        AuthorityClass = authority is null ? null : AuthorityClass.MigrationAuthority,
                        Country = country,
                        Person = person,
                    };
    }

    private static (Guid Id, CaseFacts Facts) Facts(NpgsqlDataReader row)
    {
        var terms = row.GetFieldValue<string[]>(1).Zip(row.GetFieldValue<short[]>(2)).ToArray();
        return (row.GetGuid(0), new CaseFacts
        {
            Assigned = Of(Relation.Assigned),
            Referring = Of(Relation.Referring),
            Receiving = Of(Relation.Receiving),
            OpenedIn = row.GetString(3),
            CountriesOfOrigin = row.GetFieldValue<string[]>(4).ToHashSet(),
            OriginMaySee = row.GetBoolean(5),
            Restricted = row.GetBoolean(6),
            Child = terms.Any(t => t.First == CaseTerm.Child(Child)) ? Child : null,
            Representatives = terms.Any(t => t.First == CaseTerm.Representative(Representative)) ? [Representative] : new HashSet<SubjectId>(),
        });

        HashSet<string> Of(Relation relation) =>
        [
            .. terms.Where(t => t.First.StartsWith("authority:", StringComparison.Ordinal) && ((Relation)t.Second).HasFlag(relation))
                .Select(t => t.First["authority:".Length..]),
        ];
    }
}
