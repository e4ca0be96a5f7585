namespace Ledger.Domain.Protocols.Reading;

/// <summary>Which parts of a rule go together. A rule that says half of what its kind needs does not load.</summary>
internal static class Combinations
{
    public static void Check(Members rule, RuleKind kind, ErrorSink errors)
    {
        Needs(rule, "requirement", kind != RuleKind.Prohibition, errors);
        Needs(rule, "forbidden", kind == RuleKind.Prohibition, errors);
        Needs(rule, "clock", kind == RuleKind.Obligation, errors);
        Needs(rule, "review", rule.Code<Standing>("standing") == Standing.Reviewed, errors);
        if (rule.Find("requirement") is Members requirement)
            Needs(requirement, "earlier", kind == RuleKind.Obligation, errors);
        if (kind == RuleKind.Prohibition)
            foreach (var exception in rule.List("exceptions").Cast<Members>())
                Needs(exception, "entry", false, errors);
        foreach (var exception in rule.List("exceptions").Cast<Members>())
            if (exception.Find("entry") is null)
                Needs(exception, "where", false, errors);

        var policy = kind switch
        {
            RuleKind.Obligation => IntertemporalPolicy.Trigger,
            RuleKind.Precedence => IntertemporalPolicy.Decision,
            _ => IntertemporalPolicy.Occurrence,
        };
        if (rule.Code<IntertemporalPolicy>("policy") != policy)
            errors.Add(rule.Find("policy")!, PackErrors.Combination, PackShape.Kebab(policy));
        Clock(rule, errors);
        Applies(rule.Map("applies"), errors);
        foreach (var (key, value) in rule.Map("effective").All)
            if (value is Leaf leaf && leaf.Value != PackShape.Unknown && Dates.Read(leaf.Value) is null)
                errors.Add(leaf, PackErrors.Value, $"{key.Value}: EDTF date");
    }

    private static void Needs(Members rule, string name, bool needed, ErrorSink errors)
    {
        if (needed && rule.Find(name) is null)
            errors.Add(rule, PackErrors.Missing, name);
        else if (!needed && rule.Find(name) is { } extra)
            errors.Add(extra, PackErrors.Combination, $"no {name}");
    }

    private static void Clock(Members rule, ErrorSink errors)
    {
        if (rule.Find("clock") is not Members clock)
            return;
        if (clock.Find("targetHours") is { } target && clock.Number("targetHours") > clock.Number("hours"))
            errors.Add(target, PackErrors.Combination, "targetHours <= hours");
        if (clock.Flag("proposed") && clock.Find("text") is null)
            errors.Add(clock, PackErrors.Missing, "text");
    }

    private static void Applies(Members applies, ErrorSink errors)
    {
        if (applies.Find("by") is Members { All.Count: 0 } by)
            errors.Add(by, PackErrors.Missing, "class, country, within");
    }
}
