namespace Mhep.Data.Api.Access;

/// <summary>A key or an agreement cannot be made or changed as was asked; the message is the whole answer to the person who asked.</summary>
/// <param name="message">What is the matter and what to do, in a sentence.</param>
internal sealed class AccessChangeException(string message) : Exception(message);
