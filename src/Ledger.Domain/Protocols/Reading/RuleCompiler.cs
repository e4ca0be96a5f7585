using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using Ledger.Domain.Protocols.Judging;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Compiles what of a rule is judged.</summary>
internal static class RuleCompiler
{
    public static CompiledRule Compile(Members rule, RuleKind kind, IReadOnlyList<EntryType> triggers, ErrorSink errors)
    {
        var trigger = rule.Map("trigger");
        var effective = RuleReader.EffectiveOf(rule.Map("effective"));
        var requirement = rule.Find("requirement") as Members;
        var forbidden = rule.Find("forbidden") as Members;
        var state = rule.Find("state") as Members;
        var parts = PartsOf(rule, kind, triggers, errors);
        return new()
        {
            Trigger = trigger.Find("anyOf") is Items entries ? PatternReader.AnyOf(entries.All, [], errors) : null,
            Cause = trigger.TextOrNull("rule") is { } cause
                ? new(cause, [.. trigger.Texts("outcomes").Select(Nodes.CodeOf<Outcome>)])
                : null,
            Once = trigger.Flag("once"),
            Applies = PatternReader.Applies(rule.Map("applies"), errors),
            Period = new(effective.From, effective.Until),
            Conditions = [.. rule.List("condition").Cast<Members>().Select(condition => new Precondition(
                Patterns(condition, "anyOf") ?? Patterns(condition, "noneOf")!, condition.Find("noneOf") is not null))],
            Parts = parts,
            EarlierCounts = requirement?.TextOrNull("earlier") == "counts",
            Efforts = Patterns(requirement, "efforts"),
            Void = Patterns(requirement, "endedBy"),
            LastsUntil = Patterns(forbidden, "lastsUntil"),
            LiftedBy = Patterns(forbidden, "liftedBy"),
            Lapses = Patterns(state, "lapses"),
            Single = state?.Flag("single") ?? false,
            Until = Patterns(rule, "until"),
            Clock = rule.Find("clock") is Members clock ? ClockOf(clock) : null,
            Blocked = rule.Find("blocked") is Members blocked ? new(Patterns(blocked, "until")!, Patterns(blocked, "again")) : null,
            Exceptions = [.. rule.List("exceptions").Cast<Members>().Where(e => e.Find("entry") is not null).Select(e =>
                new CompiledException(PatternReader.One(e, triggers, errors)!, e.Flag("standing"), Patterns(e, "endedBy")))],
            Chapters = kind is RuleKind.Content or RuleKind.Qualification
                ? [.. triggers.Select(t => t.Chapter).Distinct()]
                : [.. parts.SelectMany(p => p.Wanted.Chapters).Distinct()],
        };

        AnyOf? Patterns(Members? of, string key) =>
            of?.Find(key) is Items items ? PatternReader.AnyOf(items.All, triggers, errors) : null;

        CompiledClock ClockOf(Members clock) => new(
            BoundOf(clock, Patterns(clock, "before")?.Names ?? []),
            Patterns(clock, "start"),
            clock.TextOrNull("fallback") != "none",
            Patterns(clock, "before"),
            Patterns(clock, "suspendedBy"),
            Patterns(clock, "resumedBy"));
    }

    private static Part[] PartsOf(Members rule, RuleKind kind, IReadOnlyList<EntryType> triggers, ErrorSink errors)
    {
        switch (kind)
        {
            case RuleKind.Sequence:
                return [.. rule.List("stages").Cast<Members>().Select(Named)];
            case RuleKind.Content or RuleKind.Qualification:
                return [.. rule.List("mustHave").Cast<Members>().Select(element => new Part(
                    element.Text("id"), element.LocalizedOrNull("text"), PatternReader.Elements(element.List("anyOf"), triggers, errors)))];
            case RuleKind.Continuity:
                return [One(rule.Map("state").List("begins"))];
            case RuleKind.Prohibition:
                return [One(rule.Map("forbidden").List("anyOf"))];
            default:
                var requirement = rule.Map("requirement");
                return requirement.Find("allOf") is Items all
                    ? [.. all.All.Cast<Members>().Select(Named)]
                    : [One(requirement.List("anyOf"))];
        }

        Part Named(Members part) => new(
            part.Text("id"), part.LocalizedOrNull("text"), PatternReader.AnyOf(part.List("anyOf"), triggers, errors), part.Flag("optional"));

        Part One(IReadOnlyList<Node> patterns) => new(null, null, PatternReader.AnyOf(patterns, triggers, errors));
    }

    private static Bound BoundOf(Members clock, IReadOnlyList<string> before) => new(
        NumberOrNull(clock, "hours"), NumberOrNull(clock, "targetHours"), clock.Flag("proposed"), clock.LocalizedOrNull("text"))
    {
        Days = NumberOrNull(clock, "days"),
        WorkingDays = NumberOrNull(clock, "workingDays"),
        Months = NumberOrNull(clock, "months"),
        Calendar = clock.TextOrNull("calendar"),
        StartDayCounts = clock.TextOrNull("count") == "same-day",
        LastDayMoves = clock.TextOrNull("lastDay") == "moves",
        Before = before,
    };

    private static int? NumberOrNull(Members members, string name) => members.Find(name) is null ? null : members.Number(name);
}
