using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;
using Npgsql;

namespace Ledger.Projections.Search;

/// <summary>
/// Builds the question to the index. What a case has several of lies in the table of terms, each term in the order of the opening. A list
/// in that order walks along the first term that is asked; it is joined by the id alone, because a planner that sees both columns takes
/// them for independent, expects next to nothing and reads everything. Any other term is looked up case by case. Neither finds a case
/// twice.
/// </summary>
/// <param name="order">The date by which the cases are listed.</param>
internal sealed class CaseConditions(CaseOrder order)
{
    /// <summary>Stands for the table along which the list walks until that is known.</summary>
    private const string Along = "{along}";

    private readonly List<string> _where = [];
    private string? _join;

    /// <summary>The values, in the order of their numbers.</summary>
    public List<NpgsqlParameter> Values { get; } = [];

    /// <summary>The tables and conditions.</summary>
    public string From => Resolve(
        $"ledger.{CaseIndex.Table} c {_join} {(_where.Count > 0 ? "where " + string.Join(" and ", _where) : "")}");

    /// <summary>The date by which the cases are listed.</summary>
    public string Day => Resolve(Listed);

    /// <summary>The order of the list.</summary>
    public string Order => Resolve($"{Listed} desc, {Along}.id desc");

    private string Listed => order switch
    {
        CaseOrder.Encountered => "c.encountered_on",
        CaseOrder.Exited => "c.exited_on",
        _ => $"{Along}.opened_on",
    };

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
        Between("opened_on", filter.Opened.From, filter.Opened.To, Along);
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
    public void After(CaseMark? mark)
    {
        if (mark is not null)
            _where.Add($"({Listed}, {Along}.id) < ({Value(mark.Day)}, {Value(mark.Id)})");
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

    private string IsAssigned(string authority) => Has(CaseTerm.Authority(authority), Relation.Assigned);

    /// <summary>Never turned into a join: see above.</summary>
    private string Has(string term, Relation anyOf) => $"""
        exists (select from ledger.{CaseIndex.Terms} a where a.term = {Value(term)}
          and a.opened_on = c.opened_on and a.id = c.id{Related("a", anyOf)} offset 0)
        """;

    private static string Related(string table, Relation anyOf) =>
        anyOf == Relation.None ? "" : $" and {table}.relation & {(int)anyOf} <> 0";

    private string Resolve(string sql) => sql.Replace(Along, _join is null ? "c" : "t", StringComparison.Ordinal);

    private bool JoinPerson(SubjectId? person, Func<SubjectId, string> term)
    {
        if (person is not { } known)
            return false;
        Join(term(known), Relation.None);
        return true;
    }

    private void Join(string term, Relation anyOf)
    {
        if (_join is null && order == CaseOrder.Opened)
            _join = $"join ledger.{CaseIndex.Terms} t on t.term = {Value(term)} and t.id = c.id{Related("t", anyOf)}";
        else
            _where.Add(Has(term, anyOf));
    }

    private void Equal(string column, string? value)
    {
        if (value is not null)
            _where.Add($"c.{column} = {Value(value)}");
    }

    private void Between<T>(string column, T? from, T? to, string table = "c")
        where T : struct
    {
        if (from is { } first)
            _where.Add($"{table}.{column} >= {Value(first)}");
        if (to is { } last)
            _where.Add($"{table}.{column} <= {Value(last)}");
    }
}
