using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Tests.Privacy;

public class DisclosureTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    [Fact]
    public void a_disclosure_is_the_base64url_of_salt_name_and_value()
    {
        var disclosure = Disclosure.Of(Salt, "source.reference", "\"exp. 12/2016\""u8.ToArray());

        Encoding.UTF8.GetString(Base64Url.DecodeFromUtf8(disclosure.Encoded))
            .ShouldBe("""["AAECAwQFBgcICQoLDA0ODw","source.reference","exp. 12/2016"]""");
        disclosure.Digest.ShouldBe(Base64Url.EncodeToString(SHA256.HashData(disclosure.Encoded)));
        disclosure.Digest.Length.ShouldBe(Disclosure.DigestLength);
    }

    [Fact]
    public void the_samples_of_rfc_9901_are_understood()
    {
        // RFC 9901, 4.2.1 and 4.2.3: the family name Möbius, its digest, and the same disclosure with other white space and escapes.
        var sample = Disclosure.Parse("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"u8)!;
        sample.Path.ShouldBe("family_name");
        JsonSerializer.Deserialize<string>(sample.Value.Span).ShouldBe("Möbius");
        sample.Digest.ShouldBe("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");

        var other = Disclosure.Parse("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd"u8)!;
        other.Path.ShouldBe("family_name");
        other.Digest.ShouldNotBe(sample.Digest);
    }

    [Fact]
    public void what_was_disclosed_is_read_back_and_matches_its_digest_only() =>
        Gen.Select(Gen.Byte.Array[16], Gen.String[1, 30], Gen.String[0, 60]).Sample((salt, path, value) =>
        {
            var name = new string([.. path.Where(c => c != '\0' && !char.IsSurrogate(c))]);
            var json = JsonSerializer.SerializeToUtf8Bytes(new { value });
            var made = Disclosure.Of(salt, name, json);
            var read = Disclosure.Parse(made.Encoded)!;

            read.Path.ShouldBe(name);
            read.Value.ToArray().ShouldBe(json);
            read.Matches(made.Digest).ShouldBeTrue();
            read.Matches(Disclosure.Of(SHA256.HashData(salt)[..16], name, json).Digest).ShouldBeFalse();
        });

    [Theory]
    [InlineData("\"Juana\"")]
    [InlineData("2009")]
    [InlineData("null")]
    [InlineData("""{"street":"x","number":[1,2]}""")]
    public void any_json_value_can_be_sealed(string value)
    {
        var read = Disclosure.Parse(Disclosure.Of(Salt, "address", Encoding.UTF8.GetBytes(value)).Encoded)!;

        Encoding.UTF8.GetString(read.Value.Span).ShouldBe(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""1],["x" """)]
    [InlineData("""1,2""")]
    [InlineData("""{"a":""")]
    public void what_is_not_one_value_is_not_sealed(string value) =>
        Should.Throw<ArgumentException>(() => Disclosure.Of(Salt, "name", Encoding.UTF8.GetBytes(value)));

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    [InlineData("[]")]
    [InlineData("""{"a":1}""")]
    [InlineData("""["salt","name"]""")]
    [InlineData("""["salt","name",1,2]""")]
    [InlineData("""["salt","name",1] 2""")]
    [InlineData("""[1,"name",1]""")]
    [InlineData("""["salt",2,1]""")]
    [InlineData("""["salt","\ud83d",1]""")]
    [InlineData("""["salt","name",""")]
    public void what_is_no_disclosure_is_not_read(string json)
    {
        Disclosure.Parse(Encoding.ASCII.GetBytes(json)).ShouldBeNull();
        Disclosure.Parse(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)))).ShouldBeNull();
    }

    [Fact]
    public void a_short_salt_is_refused() => Should.Throw<ArgumentException>(() => Disclosure.Of(Salt.AsSpan(1), "name", "1"u8.ToArray()));

    [Fact]
    public void printing_a_disclosure_shows_no_value() =>
        Disclosure.Of(Salt, "name", "\"canary\""u8.ToArray()).ToString().ShouldNotContain("canary");
}
