using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;
using Npgsql;

namespace Ledger.Projections.Search;

/// <summary>
/// Builds the question to the index. What a case has several of is joined through the table of terms, where each term lies in the order
/// of the list; a join finds one row at most, so no case comes twice.
/// </summary>
internal sealed class CaseConditions
{
    private readonly List<string> _joins = [];
    private readonly List<string> _where = [];

    /// <summary>The values, in the order of their numbers.</summary>
    public List<NpgsqlParameter> Values { get; } = [];

    /// <summary>The tables and conditions.</summary>
    public string From =>
        $"ledger.{CaseIndex.Table} c {string.Join(' ', _joins)} {(_where.Count > 0 ? "where " + string.Join(" and ", _where) : "")}";

    /// <summary>The cases that are looked for.</summary>
    public void Ask(CaseFilter filter)
    {
        Equal("stage", filter.Stage is { } stage ? WireName<Stage>.Of(stage) : null);
        Equal("sex", filter.Sex is { } sex ? WireName<Sex>.Of(sex) : null);
        Equal("country", filter.Country);
        Equal("subdivision", filter.Subdivision);
        Equal("facility", filter.Facility);
        Equal("case_number", filter.CaseNumber);
        if (filter.AgeFrom is { } from && from == filter.AgeTo)
            _where.Add($"c.age = {Value((short)from)}");
        else
            Between("age", (short?)filter.AgeFrom, (short?)filter.AgeTo);
        Between("opened_on", filter.Opened.From, filter.Opened.To);
        Between("encountered_on", filter.Encountered.From, filter.Encountered.To);
        Between("exited_on", filter.Exited.From, filter.Exited.To);
        if (filter.Nationality is { } nationality)
            Join(CaseTerm.Nationality(nationality), Relation.None);
        if (filter.Authority is { } authority)
            Join(CaseTerm.Authority(authority), filter.Relation ?? Relation.None);
    }

    /// <summary>
    /// Only what the caller may know of: the conditions of <see cref="AccessPolicy.Sees"/>, one by one. False where that is nothing.
    /// A test compares both over cases and callers of every kind.
    /// </summary>
    public bool Admit(Caller caller, Purpose purpose)
    {
        if (AccessPolicy.RowOf(caller.Role, purpose, Act.ReadStatus) is not { } row)
            return false;
        if (caller.Authority is not null)
            KeepFromOrigin(caller.Country);
        if (row.AnyOf != Relation.None)
        {
            if (caller.Authority is null)
                return false;
            Join(CaseTerm.Authority(caller.Authority), row.AnyOf);
        }

        if (row.Conditions.HasFlag(AccessCondition.AssignedWhenRestricted))
            _where.Add(caller.Authority is { } authority ? $"(not c.restricted or {IsAssigned(authority)})" : "not c.restricted");
        if (row.Conditions.HasFlag(AccessCondition.IsTheChild) && !JoinPerson(caller.Person, CaseTerm.Child))
            return false;
        return !row.Conditions.HasFlag(AccessCondition.RepresentsTheChild) || JoinPerson(caller.Person, CaseTerm.Representative);
    }

    /// <summary>Only what comes behind the last case of the page before.</summary>
    public void After(CaseMark? mark, string column)
    {
        if (mark is not null)
            _where.Add($"(c.{column}, c.id) < ({Value(mark.Day)}, {Value(mark.Id)})");
    }

    /// <summary>Takes a value; its place in the statement.</summary>
    public string Value<T>(T value)
    {
        Values.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${Values.Count}";
    }

    private void KeepFromOrigin(string? country)
    {
        if (country is null)
        {
            _where.Add("c.origin_may_see");
            return;
        }

        var value = Value(country);
        _where.Add($"(c.origin_may_see or c.opened_in = {value} or (c.origins <> '{{}}' and c.origins @> array[{value}]::text[] is false))");
    }

    private string IsAssigned(string authority) => $"""
        exists (select from ledger.{CaseIndex.Terms} a where a.term = {Value(CaseTerm.Authority(authority))}
          and a.opened_on = c.opened_on and a.id = c.id and a.relation & {(int)Relation.Assigned} <> 0)
        """;

    private bool JoinPerson(SubjectId? person, Func<SubjectId, string> term)
    {
        if (person is not { } known)
            return false;
        Join(term(known), Relation.None);
        return true;
    }

    private void Join(string term, Relation anyOf)
    {
        var name = $"t{_joins.Count}";
        var relation = anyOf == Relation.None ? "" : $" and {name}.relation & {(int)anyOf} <> 0";
        _joins.Add($"""
            join ledger.{CaseIndex.Terms} {name}
              on {name}.term = {Value(term)} and {name}.opened_on = c.opened_on and {name}.id = c.id{relation}
            """);
    }

    private void Equal(string column, string? value)
    {
        if (value is not null)
            _where.Add($"c.{column} = {Value(value)}");
    }

    private void Between<T>(string column, T? from, T? to)
        where T : struct
    {
        if (from is { } first)
            _where.Add($"c.{column} >= {Value(first)}");
        if (to is { } last)
            _where.Add($"c.{column} <= {Value(last)}");
    }
}
