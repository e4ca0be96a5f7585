using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>An instant that is not known exactly: the first and the last that it may be.</summary>
internal readonly record struct Span(Instant Earliest, Instant Latest)
{
    /// <summary>Before everything.</summary>
    public static Span Ever { get; } = new(Instant.MinValue, Instant.MinValue);

    /// <summary>After everything.</summary>
    public static Span Never { get; } = new(Instant.MaxValue, Instant.MaxValue);

    public static Span Of(EventTime time) => new(time.Earliest, time.Latest);

    /// <summary>The earlier of two.</summary>
    public static Span Min(Span a, Span b) => new(Instant.Min(a.Earliest, b.Earliest), Instant.Min(a.Latest, b.Latest));

    /// <summary>The later of two.</summary>
    public static Span Max(Span a, Span b) => new(Instant.Max(a.Earliest, b.Earliest), Instant.Max(a.Latest, b.Latest));

    /// <summary>So many clock hours later; what is not bounded stays so.</summary>
    public Span Plus(int hours) => new(Later(Earliest, hours), Later(Latest, hours));

    /// <summary>The time from one instant to another, or null where one of them is not bounded.</summary>
    public static Duration? Between(Instant from, Instant to) => IsBounded(from) && IsBounded(to) ? to - from : null;

    /// <summary>The instant, or null where it is not bounded.</summary>
    public static Instant? Bounded(Instant instant) => IsBounded(instant) ? instant : null;

    public static bool IsBounded(Instant instant) => instant > Instant.MinValue && instant < Instant.MaxValue;

    private static Instant Later(Instant instant, int hours) => IsBounded(instant) ? instant + Duration.FromHours(hours) : instant;
}
