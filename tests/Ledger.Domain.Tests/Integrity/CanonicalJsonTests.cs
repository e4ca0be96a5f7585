using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Tests.Integrity;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{ "a" : [ 3 , 2 , {"z":null,"y":true,"x":false} ] }""", """{"a":[3,2,{"x":false,"y":true,"z":null}]}""")]
    [InlineData("""{"":1,"a":{},"A":[]}""", """{"":1,"A":[],"a":{}}""")]
    [InlineData("""["\u0041\/\u00e9\u20ac\ud83d\ude02"]""", """["A/é€😂"]""")]
    [InlineData(
        """["\u0008\u0009\u000a\u000c\u000d\u000b\u001F\u0022\u005c\u007f"]""",
        "[\"\\b\\t\\n\\f\\r\\u000b\\u001f\\\"\\\\\u007f\"]")]
    [InlineData("""{"aa":1,"a":2,"aB":3}""", """{"a":2,"aB":3,"aa":1}""")]
    [InlineData("[-0,0,-1,9007199254740991,-9007199254740991]", "[0,0,-1,9007199254740991,-9007199254740991]")]
    [InlineData(" \t\r\n\"x\" ", "\"x\"")]
    [InlineData("7", "7")]
    public void what_rfc_8785_writes(string text, string canonical) => Canonical(text).ShouldBe(canonical);

    [Fact]
    public void names_are_ordered_by_utf_16_code_units_and_not_by_code_points()
    {
        // The sample of RFC 8785, 3.2.3, its names written by their code points.
        var sample = "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        Canonical(sample).ShouldBe("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    [Fact]
    public void names_with_escapes_are_ordered_by_what_they_mean() =>
        Canonical("""{"a\\b":1,"a!":2,"a\"":3,"a\u001f":4,"a\n":5,"aZ":6,"a^":7}""")
            .ShouldBe("""{"a\n":5,"a\u001f":4,"a!":2,"a\"":3,"aZ":6,"a\\b":1,"a^":7}""");

    [Theory]
    [InlineData("""{"a":{"b":[0,{"c":1,"d":2,"c":3}]}}""", IJsonFault.DuplicateProperty, "/a/b/1/c")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", IJsonFault.DuplicateProperty, "/a")]
    [InlineData("{\"b\":1,\"a\\n\":2,\"a\\u000a\":3}", IJsonFault.DuplicateProperty, "")]
    [InlineData("""{"Juana Pérez":{"deep":1.5}}""", IJsonFault.NotAnInteger, "")]
    [InlineData("""{"by":{"Juana Pérez":1.5}}""", IJsonFault.NotAnInteger, "/by")]
    [InlineData("[1.0]", IJsonFault.NotAnInteger, "/0")]
    [InlineData("[0,1e2]", IJsonFault.NotAnInteger, "/1")]
    [InlineData("1E2", IJsonFault.NotAnInteger, "")]
    [InlineData("[9007199254740992]", IJsonFault.OutOfRange, "/0")]
    [InlineData("[-9007199254740992]", IJsonFault.OutOfRange, "/0")]
    [InlineData("[-9223372036854775808]", IJsonFault.OutOfRange, "/0")]
    [InlineData("[99999999999999999999999999]", IJsonFault.OutOfRange, "/0")]
    [InlineData("""{"a":"x\u0000"}""", IJsonFault.NullCharacter, "/a")]
    [InlineData("""{"a":"\ud83d"}""", IJsonFault.LoneSurrogate, "/a")]
    [InlineData("""{"a":"\ude02\ud83d"}""", IJsonFault.LoneSurrogate, "/a")]
    [InlineData("""{"a":"\ud83d\u0041"}""", IJsonFault.LoneSurrogate, "/a")]
    [InlineData("""{"a":"\ud83dx"}""", IJsonFault.LoneSurrogate, "/a")]
    [InlineData("""{"a":{"\ud83d":1}}""", IJsonFault.LoneSurrogate, "/a")]
    [InlineData("""{"a":"\ufdd0"}""", IJsonFault.Noncharacter, "/a")]
    [InlineData("{\"a\":\"\uffff\"}", IJsonFault.Noncharacter, "/a")]
    [InlineData("""{"a":"\udbff\udfff"}""", IJsonFault.Noncharacter, "/a")]
    [InlineData("", IJsonFault.Syntax, "")]
    [InlineData("{", IJsonFault.Syntax, "")]
    [InlineData("{} {}", IJsonFault.Syntax, "")]
    [InlineData("[1,]", IJsonFault.Syntax, "")]
    [InlineData("[01]", IJsonFault.Syntax, "")]
    [InlineData("// x\n1", IJsonFault.Syntax, "")]
    [InlineData("[NaN]", IJsonFault.Syntax, "")]
    [InlineData("\uFEFF1", IJsonFault.Syntax, "")]
    [InlineData("[\"\n\"]", IJsonFault.Syntax, "")]
    public void what_is_refused_and_where(string text, string code, string pointer)
    {
        CanonicalJson.WhyNotIJson(Utf8(text)).ShouldBe(new IJsonFault(code, pointer));
        Should.Throw<NotIJsonException>(() => CanonicalJson.Canonicalize(Utf8(text))).Message.ShouldBe(code);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', (byte)'\\', (byte)'n', 0xFF, (byte)'"' })]
    public void a_string_that_is_not_utf_8_is_refused(byte[] text) =>
        CanonicalJson.WhyNotIJson(text).ShouldBe(new IJsonFault(IJsonFault.InvalidUtf8, ""));

    [Fact]
    public void thirty_two_levels_are_accepted_and_one_more_is_not()
    {
        CanonicalJson.WhyNotIJson(Utf8(new string('[', 32) + new string(']', 32))).ShouldBeNull();
        CanonicalJson.WhyNotIJson(Utf8(new string('[', 33) + new string(']', 33)))!.Value.Code.ShouldBe(IJsonFault.TooDeep);
        CanonicalJson.WhyNotIJson(Utf8(new string('[', 100_000)))!.Value.Code.ShouldBe(IJsonFault.TooDeep);
    }

    [Fact]
    public void a_text_longer_than_the_limit_is_refused_unread()
    {
        CanonicalJson.WhyNotIJson("[12]"u8, 4).ShouldBeNull();
        CanonicalJson.WhyNotIJson("[123]"u8, 4).ShouldBe(new IJsonFault(IJsonFault.TooLarge, ""));
    }

    [Fact]
    public void the_canonical_form_is_independent_of_order_escapes_and_white_space() =>
        Gen.Select(AnyJson.Value, Gen.Int, Gen.Int).Sample((value, one, other) =>
            Canonical(AnyJson.Write(value, new(one))).ShouldBe(Canonical(AnyJson.Write(value, new(other)))));

    [Fact]
    public void the_canonical_form_of_a_canonical_form_is_itself() =>
        Gen.Select(AnyJson.Value, Gen.Int).Sample((value, seed) =>
        {
            var once = Canonical(AnyJson.Write(value, new(seed)));
            Canonical(once).ShouldBe(once);
        });

    [Fact]
    public void a_plain_writer_that_builds_a_tree_agrees() =>
        Gen.Select(AnyJson.Value, Gen.Int).Sample((value, seed) =>
        {
            var text = AnyJson.Write(value, new(seed));
            using var document = JsonDocument.Parse(text);
            Canonical(text).ShouldBe(Plainly(document.RootElement));
        });

    [Fact]
    public void damaged_text_is_refused_or_is_still_json() =>
        Gen.Select(AnyJson.Value, Gen.Int, Gen.Int[0, 1000], Gen.Byte).Sample((value, seed, at, damage) =>
        {
            var text = Utf8(AnyJson.Write(value, new(seed)));
            text[at % text.Length] = damage;
            if (CanonicalJson.WhyNotIJson(text) is null)
                JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
        });

    [Fact]
    public void every_way_out_gives_the_same_bytes()
    {
        var text = Utf8("""{"b":[1,"é"],"a":{}}""");
        var buffer = new ArrayBufferWriter<byte>();
        CanonicalJson.Canonicalize(text, buffer);

        buffer.WrittenSpan.ToArray().ShouldBe(CanonicalJson.Canonicalize(text));
        CanonicalJson.Sha256(text).ShouldBe(SHA256.HashData(CanonicalJson.Canonicalize(text)));
    }

    private static string Plainly(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject()
            .OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => Plainly(m.Name) + ":" + Plainly(m.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Plainly)) + "]",
        JsonValueKind.String => Plainly(value.GetString()!),
        JsonValueKind.Number => value.GetInt64().ToString(CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    private static string Plainly(string text) => "\"" + string.Concat(text.Select(c => c switch
    {
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    })) + "\"";

    private static string Canonical(string text) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Utf8(text)));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
