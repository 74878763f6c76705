namespace Mhep.Data.Api.CommandLine;

/// <summary>A command cannot go on, and the person who typed it can do something about it; the message is the whole answer.</summary>
/// <param name="message">One line: what is the matter and what to do.</param>
internal sealed class CommandException(string message) : Exception(message);
