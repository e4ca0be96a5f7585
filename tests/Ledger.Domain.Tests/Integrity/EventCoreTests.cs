using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Tests.Integrity;

public class EventCoreTests
{
    private static readonly EventCore Sample = new()
    {
        Origin = "ledger.example/mx",
        Case = new("0192d3f0-1111-7abc-8def-000000000001"),
        Version = 7,
        Id = new("0192d3f0-2222-7abc-8def-000000000002"),
        Blinding = [.. Enumerable.Range(1, 16).Select(i => (byte)i)],
        Type = "child-identified.v1",
        RecordedAt = new(2026, 11, 24, 2, 12, 56, TimeSpan.Zero),
        Previous = EventCore.NoPrevious,
        RecordedBy = new("u-17", "recorder", "MX-INM"),
        Body = SHA256.HashData("body"u8),
        Ciphertexts = [SHA256.HashData("one"u8), SHA256.HashData("two"u8)],
        Headers = SHA256.HashData("headers"u8),
        Seen = Seen.Nothing,
    };

    [Fact]
    public void the_format_is_published_and_never_changes()
    {
        string[] members =
        [
            """ "act":{"authority":"MX-INM","role":"recorder","subject":"u-17"} """,
            """ "b":"AQIDBAUGBwgJCgsMDQ4PEA" """,
            $""" "body":"{Hash("body")}" """,
            """ "case":"0192d3f0-1111-7abc-8def-000000000001" """,
            $""" "ct":["{Hash("one")}","{Hash("two")}"] """,
            $""" "hdr":"{Hash("headers")}" """,
            """ "id":"0192d3f0-2222-7abc-8def-000000000002" """,
            """ "origin":"ledger.example/mx" """,
            """ "prev":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" """,
            """ "rec":"2026-11-24T02:12:56.000000Z" """,
            """ "seen":{"n":0,"r":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"} """,
            """ "type":"child-identified.v1" """,
            """ "v":"cpl/event/1" """,
            """ "ver":7 """,
        ];

        Encoding.UTF8.GetString(Sample.ToCanonicalBytes()).ShouldBe("{" + string.Join(',', members.Select(m => m.Trim())) + "}");
    }

    [Fact]
    public void the_hash_is_of_format_line_feed_and_core()
    {
        var core = Sample.ToCanonicalBytes();

        EventCore.Hash(core).ShouldBe(SHA256.HashData([.. "cpl/event/1\n"u8, .. core]));
        EventCore.Hash(new byte[5000]).ShouldBe(SHA256.HashData([.. "cpl/event/1\n"u8, .. new byte[5000]]));
    }

    [Fact]
    public void what_is_written_directly_is_already_canonical() =>
        AnyCore.Sample(core =>
        {
            var written = core.ToCanonicalBytes();
            CanonicalJson.Canonicalize(written).ShouldBe(written);
        });

    [Fact]
    public void every_field_changes_the_hash()
    {
        EventCore[] others =
        [
            Sample with { Origin = "ledger.example/gt" },
            Sample with { Case = Guid.Empty },
            Sample with { Version = 8 },
            Sample with { Id = Guid.Empty },
            Sample with { Blinding = new byte[16] },
            Sample with { Type = "child-identified.v2" },
            Sample with { RecordedAt = Sample.RecordedAt.AddMicroseconds(1) },
            Sample with { Previous = SHA256.HashData("x"u8) },
            Sample with { RecordedBy = new("u-18", "recorder", "MX-INM") },
            Sample with { RecordedBy = new("u-17", "approver", "MX-INM") },
            Sample with { RecordedBy = new("u-17", "recorder", null) },
            Sample with { Body = SHA256.HashData("x"u8) },
            Sample with { Ciphertexts = [Sample.Ciphertexts[1], Sample.Ciphertexts[0]] },
            Sample with { Ciphertexts = [] },
            Sample with { Headers = SHA256.HashData("x"u8) },
            Sample with { Seen = new(1, Seen.Nothing.Root) },
            Sample with { Seen = new(0, SHA256.HashData("x"u8)) },
        ];

        others.Append(Sample).Select(c => Convert.ToHexString(EventCore.Hash(c.ToCanonicalBytes()))).ShouldBeUnique();
    }

    [Fact]
    public void what_would_hash_differently_when_read_back_is_not_written()
    {
        EventCore[] wrong =
        [
            Sample with { RecordedAt = Sample.RecordedAt.AddTicks(1) },
            Sample with { RecordedAt = Sample.RecordedAt.ToOffset(TimeSpan.FromHours(-6)) },
            Sample with { Version = 0 },
            Sample with { Blinding = new byte[15] },
            Sample with { Body = new byte[31] },
            Sample with { Previous = [] },
            Sample with { Ciphertexts = [new byte[33]] },
            Sample with { Seen = new(0, []) },
            Sample with { Seen = new(-1, Seen.Nothing.Root) },
            Sample with { RecordedBy = new("\ud83d", "recorder", null) },
            Sample with { RecordedBy = new("a\0b", "recorder", null) },
        ];

        foreach (var core in wrong)
            Should.Throw<ArgumentException>(core.ToCanonicalBytes);
    }

    [Fact]
    public void instants_are_cut_to_the_microsecond_in_utc() =>
        Gen.DateTimeOffset.Where(i => i.Year is > 1 and < 9999).Sample(instant =>
        {
            var cut = EventCore.TruncateToMicroseconds(instant);
            cut.Offset.ShouldBe(TimeSpan.Zero);
            (cut.UtcTicks % 10).ShouldBe(0);
            (instant - cut).Ticks.ShouldBeInRange(0, 9);
        });

    private static Gen<EventCore> AnyCore =>
        Gen.Select(Gen.String[0, 40], Gen.String[0, 40], Gen.DateTimeOffset, Gen.Int[0, 20]).Select((subject, authority, at, subjects) =>
            Sample with
            {
                RecordedBy = new(Clean(subject), Clean(authority), authority.Length % 2 == 0 ? Clean(authority) : null),
                RecordedAt = EventCore.TruncateToMicroseconds(at),
                Ciphertexts = [.. Enumerable.Range(0, subjects).Select(i => SHA256.HashData([(byte)i]))],
            });

    private static string Clean(string text) =>
        new([.. text.Where(c => c != '\0' && !char.IsSurrogate(c) && c < '\ufdd0')]);

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
