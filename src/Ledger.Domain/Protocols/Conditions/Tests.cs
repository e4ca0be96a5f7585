using Ledger.Domain.Cases;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>The tests that conditions are made of.</summary>
internal static class Tests
{
    /// <summary>The code is one of a set, held as bits; the code "unknown" of an enumeration means that nobody knows.</summary>
    public static Func<DocketEntry, Truth> Code(Func<DocketEntry, long> read, ulong accepted, long unknown, Truth absent) => entry =>
        read(entry) switch
        {
            FieldPath.Absent => absent,
            var code when code == unknown => Truth.Unknown,
            var code => Truths.Of((accepted >> (int)code & 1) != 0),
        };

    public static Func<DocketEntry, Truth> Number(Func<DocketEntry, long> read, long least, long greatest, Truth absent) => entry =>
        read(entry) is var number && number == FieldPath.Absent ? absent : Truths.Of(number >= least && number <= greatest);

    public static Func<DocketEntry, Truth> Text(Func<DocketEntry, string?> read, Func<string, Truth> test, Truth absent) => entry =>
        read(entry) is { } text ? test(text) : absent;

    /// <summary>The list holds one of the values; an empty list says nothing.</summary>
    public static Func<DocketEntry, Truth> Contains<T>(Func<DocketEntry, IReadOnlyList<T>?> read, T[] values, Truth absent) =>
        entry =>
        {
            if (read(entry) is not { Count: > 0 } list)
                return absent;
            for (var i = 0; i < list.Count; i++)
                foreach (var value in values)
                    if (EqualityComparer<T>.Default.Equals(list[i], value))
                        return Truth.True;
            return Truth.False;
        };

    /// <summary>The list holds each of the values.</summary>
    public static Func<DocketEntry, Truth> ContainsAll<T>(Func<DocketEntry, IReadOnlyList<T>?> read, T[] values, Truth absent) =>
        entry =>
        {
            if (read(entry) is not { Count: > 0 } list)
                return absent;
            foreach (var value in values)
                if (!list.Contains(value))
                    return Truth.False;
            return Truth.True;
        };

    /// <summary>The list holds nothing but the values.</summary>
    public static Func<DocketEntry, Truth> Only<T>(Func<DocketEntry, IReadOnlyList<T>?> read, T[] values, Truth absent) =>
        entry =>
        {
            if (read(entry) is not { Count: > 0 } list)
                return absent;
            for (var i = 0; i < list.Count; i++)
                if (!values.Contains(list[i]))
                    return Truth.False;
            return Truth.True;
        };

    /// <summary>The list holds so many items.</summary>
    public static Func<DocketEntry, Truth> Count<T>(
        Func<DocketEntry, IReadOnlyList<T>?> read, long least, long greatest, Truth absent) =>
        entry => read(entry) is { Count: > 0 } list ? Truths.Of(list.Count >= least && list.Count <= greatest) : absent;

    public static Func<DocketEntry, Truth> Present(Func<DocketEntry, bool> present, bool wanted) => entry =>
        Truths.Of(present(entry) == wanted);

    public static Func<string, Truth> OneOf(string[] values, bool wanted) => text =>
    {
        foreach (var value in values)
            if (string.Equals(value, text, StringComparison.Ordinal))
                return Truths.Of(wanted);
        return Truths.Of(!wanted);
    };

    /// <summary>A body that the register knows and that is of none of the classes is certainly not of this one.</summary>
    public static Func<string, Truth> ClassOf(AuthorityClass[] classes) => code =>
        AuthorityDirectory.Find(code) is { } known ? Truths.Of(known.Class is { } its && classes.Contains(its)) : Truth.Unknown;

    public static Func<string, Truth> CountryOf(string[] countries) => code =>
        AuthorityDirectory.CountryOf(code) is { } known ? Truths.Of(countries.Contains(known, StringComparer.Ordinal)) : Truth.Unknown;

    public static Func<string, Truth> Within(string[] codes) => code =>
    {
        foreach (var within in codes)
            if (AuthorityDirectory.IsWithin(code, within))
                return Truth.True;
        return Truth.False;
    };
}
