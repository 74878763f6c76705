namespace Mhep.Data.Api.Access;

/// <summary>A key or an agreement cannot be made or changed as was asked; the message is the whole answer to the person who asked.</summary>
/// <param name="message">What is the matter and what to do, in a sentence, as the command line says it.</param>
/// <param name="code">What is the matter, for programs: 'key-two-live'.</param>
internal sealed class AccessChangeException(string message, string code = "refused") : Exception(message)
{
    /// <summary>What is the matter, for programs.</summary>
    public string Code { get; } = code;
}
