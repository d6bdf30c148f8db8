-- For wrk: sends one request again and again, or the lines of a file in turn, and says at the end what came of it.
-- Arguments: method, media type of the bodies or "-", file with the addresses or bodies, number of the first line.
local lines, at, first = {}, 0, 0

function init(args)
  local method, media, file = args[1], args[2], args[3]
  local headers = {}
  if media ~= "-" then headers["Content-Type"] = media end
  for line in io.lines(file) do
    lines[#lines + 1] = media == "-"
      and wrk.format(method, line, headers)
      or wrk.format(method, wrk.path, headers, line)
  end
  first = tonumber(args[4]) % #lines
  if #lines > 1 then
    request = function()
      at = at + 1
      return lines[(first + at - 1) % #lines + 1]
    end
  elseif media == "-" then
    wrk.method, wrk.path = method, io.lines(file)()
  else
    wrk.method, wrk.body, wrk.headers["Content-Type"] = method, io.lines(file)(), media
  end
end

function done(summary, latency, requests)
  local e = summary.errors
  print(string.format("result %d %d %d %d %d", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.timeout + e.status, latency:percentile(50), latency:percentile(99)))
end
