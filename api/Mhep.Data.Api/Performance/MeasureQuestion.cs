using Mhep.Data.Analytics.Periods;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.Api.Performance;

/// <summary>A question about figures that has no answer as it was asked is the asker's error, with its own code.</summary>
internal static class MeasureQuestion
{
    /// <summary>The answer to a question that reads.</summary>
    /// <typeparam name="T">What is answered.</typeparam>
    /// <param name="answer">Reads and calculates it.</param>
    /// <exception cref="GraphQLException">The question has no answer; the message says what to ask instead.</exception>
    public static async Task<T> AnswerAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (MeasureRequestException refusal)
        {
            throw new GraphQLException(new GraphQLError(refusal.Message).WithCode(refusal.Code));
        }
    }

    /// <summary>The answer.</summary>
    /// <typeparam name="T">What is answered.</typeparam>
    /// <param name="answer">Calculates it.</param>
    /// <exception cref="GraphQLException">The question has no answer; the message says what to ask instead.</exception>
    public static T Answer<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (MeasureRequestException refusal)
        {
            throw new GraphQLException(new GraphQLError(refusal.Message).WithCode(refusal.Code));
        }
    }
}
