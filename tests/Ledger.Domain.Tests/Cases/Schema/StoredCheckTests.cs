using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Tests.Cases.Schema;

public class StoredCheckTests
{
    private const string Digest = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

    private static readonly Guid Child = new("0190b7d2-6c00-7d0e-8a51-3f6f2b9c4e01");

    [Fact]
    public void whatever_the_record_stores_passes() => Clear.Any.Sample(entry =>
        Errors(JsonNode.Parse(Clear.Seal(Clear.Parse(entry)))!, An.Child.Value).ShouldBeEmpty());

    [Fact]
    public void what_is_sealed_is_found() => Clear.Any.Sample(entry =>
    {
        var digests = new List<string>();
        var stored = SealingPass.Seal(Clear.Parse(entry), Clear.TypeOf(Clear.Parse(entry)), An.Id(1), An.Child, field =>
        {
            digests.Add($"{field.Path} of {field.Of}");
            return Clear.Digest(field);
        });
        var check = new StoredCheck(An.Child, []);
        check.Entry(Clear.Parse(JsonNode.Parse(stored)!)).ShouldNotBeNull();
        check.Sealed.Select(s => $"{s.Path} of {s.Of}").ShouldBe(digests, ignoreOrder: true);
    });

    [Fact]
    public void a_sealed_field_is_a_digest_and_the_person_whom_it_is_about()
    {
        Errors(Identified(Sealed(Digest, Child))).ShouldBeEmpty();
        Errors(Identified(Sealed(Digest, Guid.NewGuid()))).ShouldBe([("/name", SchemaCheck.FieldInvalid)]);
        Errors(Identified(JsonValue.Create("in clear"))).ShouldBe([("/name", SchemaCheck.FieldInvalid)]);
    }

    [Theory]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuF")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFUA")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFV")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSu =")]
    [InlineData("")]
    public void a_digest_has_one_form(string digest) =>
        Errors(Identified(Sealed(digest, Child))).ShouldBe([("/name", SchemaCheck.FieldInvalid)]);

    [Fact]
    public void nothing_stands_beside_a_digest()
    {
        var more = Sealed(Digest, Child);
        more["value"] = "in clear";
        Errors(Identified(more)).ShouldBe([("/name", SchemaCheck.FieldInvalid)]);
    }

    [Fact]
    public void ids_of_any_version_are_kept_and_properties_nobody_knows_refused()
    {
        var entry = Identified(Sealed(Digest, Child));
        entry["id"] = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
        Errors(entry).ShouldBeEmpty();
        entry["id"] = "6FA459EA-EE8A-3CA4-894E-DB77E160355E";
        Errors(entry).ShouldBe([("/id", SchemaCheck.FieldInvalid)]);
        entry["id"] = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
        entry["surname"] = "x";
        Errors(entry).ShouldBe([("", SchemaCheck.UnknownProperty)]);
    }

    private static (string Pointer, string Code)[] Errors(JsonNode entry, Guid? child = null)
    {
        var errors = new List<SchemaError>();
        var type = new StoredCheck(new(child ?? Child), errors).Entry(JsonSerializer.SerializeToElement(entry));
        (type is null).ShouldBe(errors.Count > 0);
        return [.. errors.Select(e => (e.Pointer, e.Code))];
    }

    private static JsonObject Identified(JsonNode name) => new()
    {
        ["id"] = Guid.NewGuid(),
        ["type"] = "child-identified",
        ["v"] = 1,
        ["occurredAt"] = new JsonObject { ["date"] = "2026-01", ["zone"] = "America/Mexico_City" },
        ["by"] = new JsonObject { ["authority"] = "MX-INM", ["role"] = "officer" },
        ["sex"] = "female",
        ["nationalities"] = new JsonArray("HN"),
        ["accompaniment"] = "unaccompanied",
        ["name"] = name,
    };

    private static JsonObject Sealed(string digest, Guid of) => new() { ["sealed"] = digest, ["of"] = of };
}
