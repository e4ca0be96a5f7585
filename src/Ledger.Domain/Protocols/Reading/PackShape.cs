using System.Text.Json;
using Ledger.Domain.Calendars;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>What a pack looks like: the one description that the loader checks against and that the JSON Schema is written from.</summary>
internal static class PackShape
{
    /// <summary>A word that stands for no restriction.</summary>
    public const string Any = "any";

    /// <summary>The word for a date that is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>The word for the entry, or the authority, of the trigger.</summary>
    public const string Trigger = "trigger";

    private const string AuthorityPattern = "[A-Z]{2,4}-[A-Z0-9][A-Z0-9-]*";
    private const string DatePattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private static readonly Shape Prose = new Shape.Text(@"[\s\S]+", 4_000, "text");
    private static readonly Shape Line = new Shape.Text(@"[^\n]+", 500, "one line of text");
    private static readonly Shape Id = new Shape.Text("[a-z0-9][a-z0-9-]*", 60, "lower-case letters, digits, hyphens");
    private static readonly Shape Value = new Shape.Value(80);
    private static readonly Shape Country = new Shape.Text("[A-Z]{2}", 2, "ISO 3166-1 alpha-2");
    private static readonly Shape Territory = new Shape.Text("[A-Z]{2}(-[A-Z0-9]{1,3})?", 6, "ISO 3166-1 alpha-2 or ISO 3166-2");
    private static readonly Shape Authority = new Shape.Text(AuthorityPattern, 40, "authority code");
    private static readonly Shape Date =
        new Shape.Text($"{DatePattern}(/{DatePattern})?", 21, "EDTF date: 2021-01-11, 2009-03, 2008-12-23/2009-03");
    private static readonly Shape Day = new Shape.Text("[0-9]{4}-[0-9]{2}-[0-9]{2}", 10, "calendar date");
    private static readonly Shape Flag = new Shape.Flag();

    private static readonly Shape Text = Map("text", Must("es", Prose, "Spanish"), Must("en", Prose, "English"));

    private static readonly Shape Condition = new Shape.Either(Value, Map(
        "condition",
        May("is", Value, "the value"),
        May("in", List(Value, 1, 50), "any of the values"),
        May("notIn", List(Value, 1, 50), "none of the values"),
        May("contains", List(Value, 1, 50), "a list that holds any of the values"),
        May("containsAll", List(Value, 1, 50), "a list that holds each of the values"),
        May("only", List(Value, 1, 50), "a list that holds nothing but the values"),
        May("atLeast", new Shape.Number(long.MinValue + 1, long.MaxValue), "least number, or number of items of a list"),
        May("atMost", new Shape.Number(long.MinValue + 1, long.MaxValue), "greatest number, or number of items of a list"),
        May("class", List(Codes<AuthorityClass>(), 1, 20), "an authority of any of the classes"),
        May("country", List(Country, 1, 50), "an authority of any of the countries"),
        May("within", List(Authority, 1, 50), "any of the authorities or a unit of it"),
        May("present", Flag, "whether anything is said"),
        May("orAbsent", Flag, "true where silence meets the condition too")));

    private static readonly Shape Where = new Shape.Paths(Condition);

    private static readonly Shape Entry = new Shape.Code(
        [.. EntryCatalogue.All.Select(t => t.Name).Distinct()], PackErrors.UnknownEntry);

    private static readonly Shape Named = Map(
        "pattern",
        Must("entry", Entry, "type of entry, in all its versions"),
        May("where", Where, "conditions by JSON property path; all must hold"));

    private static readonly Member[] Relations =
    [
        May("cites", List(Named, 1, 20), "its refs point at an entry of any of these"),
        May("refersTo", Code(Trigger), "its refs point at the trigger"),
        May("sameAs", new Shape.Paths(new Shape.Text("[a-zA-Z.]+", 80, "JSON property path of the trigger")),
            "fields that hold what fields of the trigger hold: path here, path there"),
        May("actor", Map(
            "actor",
            Must("is", Code("same", "other"), "whether who acted must be the same or another"),
            Must("by", Codes<ActorAspect>(), "what is compared"),
            Must("as", new Shape.Either(Code(Trigger), List(Named, 1, 20)), "the entry, or entries, whose author it is compared with")),
            "how who acted stands to who acted elsewhere"),
    ];

    private static readonly Shape Pattern = Map(
        "pattern",
        [
            Must("entry", Entry, "type of entry, in all its versions"),
            May("where", Where, "conditions by JSON property path; all must hold"),
            .. Relations,
        ]);

    private static readonly Shape Element = Map(
        "element pattern",
        [
            May("entry", Entry, "type of entry, where the trigger may be of several"),
            May("where", Where, "conditions by JSON property path; all must hold"),
            .. Relations,
        ]);

    private static readonly Shape AnyOf = List(Pattern, 1, 20);

    private static readonly Shape Applies = Map(
        "applies",
        Must("territory", List(Territory, 1, 60), "where the trigger must have occurred"),
        Must("by", new Shape.Either(Code(Any), Map(
            "by",
            May("class", List(Codes<AuthorityClass>(), 1, 20), "classes of authorities"),
            May("country", List(Country, 1, 50), "countries of authorities"),
            May("within", List(Authority, 1, 50), "authorities and their units"))), "who must have acted"),
        Must("nationality", Codes<NationalityRelation>(), "to which children, by nationality"),
        Must("accompaniment", new Shape.Either(Code(Any), Map(
            "accompaniment",
            Must("in", List(Codes<Accompaniment>(), 1, 4), "to which children"),
            May("unsettled", List(Codes<Accompaniment>(), 1, 4), "of which the law is not settled or not read"))), "to which children"));

    private static readonly Shape Clock = Map(
        "clock",
        Must("start", new Shape.Either(Code(Trigger), AnyOf), "the entry at which it starts; the trigger stands in where none is recorded"),
        May("fallback", Code(Trigger, "none"), "none: it does not start before that entry"),
        May("hours", new Shape.Number(1, 24 * 366), "clock hours, without a break"),
        May("days", new Shape.Number(1, 3_660), "calendar days"),
        May("workingDays", new Shape.Number(1, 1_000), "working days of the calendar"),
        May("months", new Shape.Number(1, 240), "calendar months"),
        May("calendar", new Shape.Code([.. WorkingCalendars.All.Select(c => c.Id)]), "the calendar of working days"),
        May("count", Code("next-day", "same-day"), "whether the day of the start counts; next-day where not said: it does not"),
        May("lastDay", Code("stays", "moves"), "whether a bound on a day off moves to the next working day; stays where not said"),
        May("before", AnyOf, "acts before which it is due"),
        May("suspendedBy", AnyOf, "entries that stop it"),
        May("resumedBy", AnyOf, "entries that let it run again"),
        May("targetHours", new Shape.Number(1, 24 * 366), "an operational target inside the bound"),
        Must("proposed", Flag, "true where the text gives no number"),
        May("text", Text, "what the text says instead of a number"));

    private static readonly Shape Effective = Map(
        "effective",
        Must("from", new Shape.Text($"{Unknown}|{DatePattern}(/{DatePattern})?", 21, "EDTF date, or unknown"), "first day of application"),
        May("until", Date, "last day of application"),
        May("entryIntoForce", Date, "where it is another day"),
        May("note", Text, "what is uncertain"));

    private static readonly Shape Coverage = Map("coverage", [.. FieldSet
        .OfObject(typeof(CoverageDeclared)).All
        .Select(f => f.IsList
            ? new Member(f.Name, List(Codes<Chapter>(), 1, 20), f.Required, "see the entry coverage-declared")
            : new Member(f.Name, Value, f.Required, "see the entry coverage-declared"))]);

    private static readonly Shape Example = Map(
        "example",
        Must("id", Id, "unique in the rule"),
        Must("title", Text, "what it shows"),
        Must("given", List(new Shape.Entry(), 1, 50), "entries in the JSON shape of the ledger, in the order of recording"),
        May("coverage", List(Coverage, 1, 20), "what is declared complete"),
        Must("at", new Shape.Text("[0-9TZ:.+-]+", 40, "RFC 3339 instant with offset"), "the instant of judgement"),
        Must("expect", List(Map(
            "expected verdict",
            Must("outcome", Codes<Outcome>(), "the outcome"),
            May("word", Codes<Word>(), "the word that follows")), 0, 20), "one per trigger, in order; none where not triggered"));

    private static readonly Shape RuleId = new Shape.Text("[A-Z0-9][A-Za-z0-9@-]*", 60, "catalogue id");

    private static readonly Shape Part = Map(
        "part",
        Must("id", Id, "unique in the rule"),
        May("text", Text, "what it is"),
        Must("anyOf", AnyOf, "one of these fulfils it"));

    private static readonly Shape Overlay = Map(
        "overlay",
        Must("id", Id, "unique in the pack"),
        Must("title", Text, "what it is called"),
        Must("explanation", Text, "what the court ordered, and for whom"),
        Must("citation", Line, "the decision"),
        Must("confidence", Map(
            "confidence", Must("code", Codes<Confidence>(), "how sure"), Must("source", Line, "where it was read")), "how sure we are"),
        Must("effective", Effective, "days on which it holds"),
        Must("applies", Applies, "where, to whom, to which children"),
        May("suspends", List(RuleId, 1, 50), "rules of the pack that do not apply while it holds"),
        May("adds", List(RuleId, 1, 50), "rules of the pack that apply only while it holds"),
        May("when", AnyOf, "it holds only in cases with one of these, from it on"),
        May("until", AnyOf, "and until one of these"));

    private static readonly Shape Rule = Map(
        "rule",
        Must("id", RuleId, "unique in the pack"),
        Must("title", Text, "what it is called"),
        Must("explanation", Text, "what must happen, when, who, why"),
        Must("kind", Codes<RuleKind>(), "what kind of demand"),
        May("bearer", Codes<Bearer>(), "on whom it lies; the authority where not said"),
        Must("force", Codes<Force>(), "how strongly its source binds"),
        Must("standing", Codes<Standing>(), "whether a lawyer has read it"),
        May("review", Map("review", Must("by", Line, "who"), Must("on", Day, "when")), "of a reviewed rule"),
        Must("severity", Codes<Severity>(), "how grave"),
        Must("citation", Line, "the provision"),
        Must("confidence", Map(
            "confidence", Must("code", Codes<Confidence>(), "how sure"), Must("source", Line, "where it was read")), "how sure we are"),
        Must("effective", Effective, "days of application"),
        Must("policy", Codes<IntertemporalPolicy>(), "which time decides whether it applies"),
        Must("applies", Applies, "where, to whom, to which children"),
        Must("trigger", Map(
            "trigger",
            May("anyOf", AnyOf, "the entries that trigger it"),
            May("once", Flag, "true where only the first one of a case counts"),
            May("rule", RuleId, "instead: the rule of the same pack, an outcome of which triggers it"),
            May("outcomes", List(Codes<Outcome>(), 1, 10), "the outcomes that do")), "what triggers it"),
        May("condition", List(Map(
            "condition of the rule",
            May("anyOf", AnyOf, "one must have occurred before the trigger"),
            May("noneOf", AnyOf, "none may be on record before the trigger")), 1, 10),
            "all must hold"),
        May("requirement", Map(
            "requirement",
            May("anyOf", AnyOf, "one of these fulfils it"),
            May("allOf", List(Part, 2, 20), "instead: each of these parts"),
            May("efforts", AnyOf, "of best efforts: recorded efforts that satisfy it"),
            May("endedBy", AnyOf, "of a precedence: after which what was done no longer counts"),
            May("earlier", Code("counts", "does-not-count"), "of an obligation: whether what was done before the trigger counts")),
            "what must be done, or may be"),
        May("forbidden", Map(
            "forbidden",
            Must("anyOf", AnyOf, "any of these breaks it"),
            May("liftedBy", AnyOf, "forbidden from the trigger on, until one of these; in the whole case where not said"),
            May("lastsUntil", AnyOf, "what ends a forbidden state")), "what must not be done"),
        May("stages", List(Map(
            "stage",
            Must("id", Id, "unique in the rule"),
            May("text", Text, "what it is"),
            Must("anyOf", AnyOf, "one of these reaches it"),
            May("optional", Flag, "true where it may be left out")), 2, 20), "of a sequence: the stages in their order"),
        May("mustHave", List(Map(
            "element",
            Must("id", Id, "unique in the rule"),
            Must("text", Text, "what it is"),
            Must("anyOf", List(Element, 1, 20), "the trigger must be as one of these")), 1, 20),
            "of a content or a qualification: what the triggering entry must say"),
        May("state", Map(
            "state",
            Must("begins", AnyOf, "entries with which it begins or is renewed"),
            Must("lapses", AnyOf, "entries with which it lapses"),
            May("single", Flag, "true where a beginning takes the place of the one before")), "of a continuity: the state that may not lapse"),
        May("until", AnyOf, "what ends a continuity or a periodic review"),
        May("clock", Clock, "the bound, the period of a review, the gap that is allowed"),
        May("blocked", Map(
            "blocked",
            Must("until", AnyOf, "it is not due before one of these"),
            May("again", AnyOf, "and again not from one of these on")), "a duty that another rule may forbid"),
        May("exceptions", List(Map(
            "exception",
            [
                Must("id", Id, "unique in the rule"),
                Must("text", Text, "what excuses"),
                May("entry", Entry, "the entry that shows it; absent where none can yet"),
                May("where", Where, "conditions by JSON property path"),
                .. Relations,
                May("standing", Flag, "true where it excuses whenever it was recorded before"),
                May("endedBy", AnyOf, "of a standing one: what ends it"),
            ]), 1, 20), "what excuses"),
        May("conflictsWith", List(RuleId, 1, 20), "rules, of any pack, that ask for the contrary"),
        Must("responsible", new Shape.Text($"{Trigger}|{AuthorityPattern}", 40, "trigger, or an authority code"), "who answers"),
        Must("examples", List(Example, 1, 50), "cases with known outcome; they are run as tests"));

    /// <summary>The whole file.</summary>
    public static Shape.Map Pack { get; } = Map(
        "pack",
        Must("id", Id, "the pack's id"),
        Must("version", new Shape.Number(1, 9_999), "from 1; published bytes never change"),
        Must("jurisdiction", Country, "whose law it is"),
        Must("title", Text, "what it is called"),
        Must("explanation", Text, "what it covers"),
        May("overlays", List(Overlay, 1, 50), "orders of courts that suspend or add rules"),
        Must("rules", List(Rule, 1, 200), "the rules"));

    /// <summary>The code of an enumeration's member in packs, as everywhere in the ledger.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    internal static Shape.Map Map(string name, params Member[] members) => new(name, members);

    internal static Member Must(string name, Shape shape, string about) => new(name, shape, true, about);

    internal static Member May(string name, Shape shape, string about) => new(name, shape, false, about);

    internal static Shape List(Shape item, int atLeast, int atMost) => new Shape.List(item, atLeast, atMost);

    internal static Shape Code(params string[] codes) => new Shape.Code(codes);

    internal static Shape Codes<T>()
        where T : struct, Enum => Codes(Enum.GetValues<T>());

    internal static Shape Codes<T>(IEnumerable<T> values)
        where T : struct, Enum => new Shape.Code([.. values.Select(Kebab)]);
}
