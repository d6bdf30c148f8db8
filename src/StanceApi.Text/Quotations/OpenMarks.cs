namespace StanceApi.Text.Quotations;

/// <summary>The quotation marks that wait for their partner, in constant time a mark.</summary>
internal sealed class OpenMarks
{
    private readonly Stack<(int At, char Closer)> _open = new();
    private readonly Dictionary<char, int> _waiting = [];

    public IEnumerable<int> Left => _open.Select(o => o.At);

    public void Push(int at, char closer)
    {
        _open.Push((at, closer));
        _waiting[closer] = _waiting.GetValueOrDefault(closer) + 1;
    }

    public bool Waits(char closer) => _waiting.GetValueOrDefault(closer) > 0;

    public bool WaitsFirst(char closer) => _open.TryPeek(out var top) && top.Closer == closer;

    /// <summary>Takes the latest mark that this one closes, and drops those opened after it.</summary>
    public int Close(char closer)
    {
        while (true)
        {
            var (at, waitsFor) = _open.Pop();
            _waiting[waitsFor]--;
            if (waitsFor == closer)
            {
                return at;
            }
        }
    }
}
