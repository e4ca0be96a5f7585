namespace Ledger.Domain.Protocols.Reading;

/// <summary>Which parts of a rule go together. A rule that says half of what its kind needs does not load.</summary>
internal static class Combinations
{
    /// <summary>The keys that only some kinds have: those that a kind must have, and those that it may.</summary>
    private static readonly Dictionary<RuleKind, (string[] Must, string[] May)> Keys = new()
    {
        [RuleKind.Obligation] = (["requirement"], ["clock", "blocked"]),
        [RuleKind.Precedence] = (["requirement"], []),
        [RuleKind.Prohibition] = (["forbidden"], []),
        [RuleKind.Sequence] = (["stages"], []),
        [RuleKind.Qualification] = (["mustHave"], []),
        [RuleKind.Content] = (["mustHave"], []),
        [RuleKind.Continuity] = (["state", "until"], ["clock"]),
        [RuleKind.PeriodicReview] = (["requirement", "until", "clock"], []),
        [RuleKind.Permission] = (["requirement"], []),
    };

    private static readonly string[] Kindly = ["requirement", "forbidden", "stages", "mustHave", "state", "until", "clock", "blocked"];

    private static readonly Dictionary<RuleKind, IntertemporalPolicy[]> Policies = new()
    {
        [RuleKind.Obligation] = [IntertemporalPolicy.Trigger],
        [RuleKind.Precedence] = [IntertemporalPolicy.Decision],
        [RuleKind.Prohibition] = [IntertemporalPolicy.Occurrence, IntertemporalPolicy.Trigger],
        [RuleKind.Sequence] = [IntertemporalPolicy.Trigger],
        [RuleKind.Qualification] = [IntertemporalPolicy.Decision],
        [RuleKind.Content] = [IntertemporalPolicy.Decision],
        [RuleKind.Continuity] = [IntertemporalPolicy.Trigger, IntertemporalPolicy.Occurrence],
        [RuleKind.PeriodicReview] = [IntertemporalPolicy.Trigger, IntertemporalPolicy.Occurrence],
        [RuleKind.Permission] = [IntertemporalPolicy.Trigger],
    };

    public static void Check(Members rule, RuleKind kind, ErrorSink errors)
    {
        var (must, may) = Keys[kind];
        foreach (var key in Kindly)
            if (must.Contains(key, StringComparer.Ordinal))
                Needs(rule, key, true, errors);
            else if (!may.Contains(key, StringComparer.Ordinal))
                Needs(rule, key, false, errors);
        Needs(rule, "review", rule.Code<Standing>("standing") == Standing.Reviewed, errors);
        Trigger(rule.Map("trigger"), errors);
        foreach (var condition in rule.List("condition").Cast<Members>())
            OneOf(condition, errors, "anyOf", "noneOf");
        if (rule.Find("requirement") is Members requirement)
            Requirement(requirement, kind, errors);
        foreach (var exception in rule.List("exceptions").Cast<Members>())
            Exception(exception, errors);

        if (!Policies[kind].Contains(rule.Code<IntertemporalPolicy>("policy")))
            errors.Add(rule.Find("policy")!, PackErrors.Combination, string.Join(", ", Policies[kind].Select(PackShape.Kebab)));
        Clock(rule, kind, errors);
        Applies(rule.Map("applies"), errors);
        Effective(rule.Map("effective"), errors);
    }

    public static void Effective(Members effective, ErrorSink errors)
    {
        foreach (var (key, value) in effective.All)
            if (value is Leaf leaf && leaf.Value != PackShape.Unknown && Dates.Read(leaf.Value) is null)
                errors.Add(leaf, PackErrors.Value, $"{key.Value}: EDTF date");
    }

    public static void Applies(Members applies, ErrorSink errors)
    {
        if (applies.Find("by") is Members { All.Count: 0 } by)
            errors.Add(by, PackErrors.Missing, "class, country, within");
    }

    private static void Trigger(Members trigger, ErrorSink errors)
    {
        OneOf(trigger, errors, "anyOf", "rule");
        Needs(trigger, "outcomes", trigger.Find("rule") is not null, errors);
        if (trigger.Find("rule") is not null)
            Needs(trigger, "once", false, errors);
    }

    private static void Requirement(Members requirement, RuleKind kind, ErrorSink errors)
    {
        Needs(requirement, "earlier", kind == RuleKind.Obligation, errors);
        if (kind is RuleKind.Obligation or RuleKind.Precedence)
            OneOf(requirement, errors, "anyOf", "allOf");
        else
        {
            Needs(requirement, "anyOf", true, errors);
            Needs(requirement, "allOf", false, errors);
        }

        if (kind != RuleKind.Obligation)
            Needs(requirement, "efforts", false, errors);
        if (kind != RuleKind.Precedence)
            Needs(requirement, "endedBy", false, errors);
    }

    private static void Exception(Members exception, ErrorSink errors)
    {
        if (exception.Find("entry") is null)
            foreach (var key in new[] { "where", "cites", "refersTo", "sameAs", "actor", "standing", "endedBy" })
                Needs(exception, key, false, errors);
        if (!exception.Flag("standing"))
            Needs(exception, "endedBy", false, errors);
    }

    private static void Clock(Members rule, RuleKind kind, ErrorSink errors)
    {
        if (rule.Find("clock") is not Members clock)
            return;
        var units = new[] { "hours", "days", "workingDays", "months" }.Where(unit => clock.Find(unit) is not null).ToArray();
        if (units.Length > 1)
            errors.Add(clock.Find(units[1])!, PackErrors.Combination, $"no {units[1]}");
        else if (units.Length == 0 && (kind != RuleKind.Obligation || clock.Find("before") is null))
            errors.Add(clock, PackErrors.Missing, "hours, days, workingDays, months");
        if (kind != RuleKind.Obligation)
        {
            Needs(clock, "before", false, errors);
            if (clock.Find("start") is Items start)
                errors.Add(start, PackErrors.Combination, PackShape.Trigger);
        }

        if (clock.Find("targetHours") is { } target && (clock.Find("hours") is null || clock.Number("targetHours") > clock.Number("hours")))
            errors.Add(target, PackErrors.Combination, "targetHours <= hours");
        if (clock.Find("workingDays") is not null || clock.TextOrNull("lastDay") == "moves")
            Needs(clock, "calendar", true, errors);
        if (clock.Find("hours") is not null)
            foreach (var key in new[] { "calendar", "count", "lastDay" })
                Needs(clock, key, false, errors);
        if (clock.Find("start") is Leaf)
            Needs(clock, "fallback", false, errors);
        if (clock.Find("suspendedBy") is null)
            Needs(clock, "resumedBy", false, errors);
        if (clock.Flag("proposed") && clock.Find("text") is null)
            errors.Add(clock, PackErrors.Missing, "text");
    }

    private static void OneOf(Members members, ErrorSink errors, string one, string other)
    {
        if (members.Find(one) is null)
            Needs(members, other, true, errors);
        else
            Needs(members, other, false, errors);
    }

    private static void Needs(Members members, string name, bool needed, ErrorSink errors)
    {
        if (needed && members.Find(name) is null)
            errors.Add(members, PackErrors.Missing, name);
        else if (!needed && members.Find(name) is { } extra)
            errors.Add(extra, PackErrors.Combination, $"no {name}");
    }
}
