using System.Text;
using Ledger.Api.Vault;
using NSec.Cryptography;

namespace Ledger.Api.Tests.Vault;

public sealed class HpkeTests
{
    /// <summary>The vector of RFC 9180, A.2.1: base mode, first message.</summary>
    private const string Info = "4f6465206f6e2061204772656369616e2055726e";
    private const string Ephemeral = "f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600";
    private const string Recipient = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
    private const string RecipientPublic = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
    private const string Enc = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
    private const string Plaintext = "4265617574792069732074727574682c20747275746820626561757479";
    private const string Additional = "436f756e742d30";
    private const string Ciphertext =
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";

    [Fact]
    public void the_message_of_the_rfc_is_made()
    {
        using var ephemeral = Private(Ephemeral);
        var recipient = PublicKey.Import(KeyAgreementAlgorithm.X25519, Bytes(RecipientPublic), KeyBlobFormat.RawPublicKey);
        Convert.ToHexStringLower(Hpke.Seal(ephemeral, recipient, Bytes(Info), Bytes(Additional), Bytes(Plaintext)))
            .ShouldBe(Enc + Ciphertext);
    }

    [Fact]
    public void the_message_of_the_rfc_is_opened()
    {
        using var recipient = Private(Recipient);
        Hpke.Open(recipient, Bytes(Info), Bytes(Additional), Bytes(Enc + Ciphertext)).ShouldBe(Bytes(Plaintext));
    }

    [Fact]
    public void what_was_changed_or_is_bound_to_something_else_does_not_open()
    {
        using var recipient = Private(Recipient);
        using var other = Private(Ephemeral);
        var message = Bytes(Enc + Ciphertext);
        Hpke.Open(other, Bytes(Info), Bytes(Additional), message).ShouldBeNull();
        Hpke.Open(recipient, Bytes(Additional), Bytes(Additional), message).ShouldBeNull();
        Hpke.Open(recipient, Bytes(Info), Bytes(Info), message).ShouldBeNull();
        Hpke.Open(recipient, Bytes(Info), Bytes(Additional), message.AsSpan(0, 40)).ShouldBeNull();
        for (var i = 0; i < message.Length; i++)
        {
            var changed = message.ToArray();
            changed[i] ^= 4;
            Hpke.Open(recipient, Bytes(Info), Bytes(Additional), changed).ShouldBeNull();
        }
    }

    [Fact]
    public void a_key_with_which_every_agreement_is_the_same_opens_nothing()
    {
        using var recipient = Private(Recipient);
        Hpke.Open(recipient, [], [], new byte[Hpke.EncLength + 16]).ShouldBeNull();
    }

    [Fact]
    public void no_two_messages_are_the_same()
    {
        using var recipient = Private(Recipient);
        var messages = Enumerable.Range(0, 3)
            .Select(_ => Hpke.Seal(recipient.PublicKey, [], [], Encoding.ASCII.GetBytes("invented"))).ToArray();
        messages.Select(Convert.ToHexString).Distinct().Count().ShouldBe(3);
        messages.Select(m => Encoding.ASCII.GetString(Hpke.Open(recipient, [], [], m)!)).Distinct().ShouldBe(["invented"]);
    }

    private static Key Private(string hex) => Key.Import(KeyAgreementAlgorithm.X25519, Bytes(hex), KeyBlobFormat.RawPrivateKey);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
