-- Opens a file with the server attached, tells what is shown, takes a fix and saves.
local span_tidy, file = vim.env.SPAN_TIDY, vim.env.FILE

local function shown()
  return vim.diagnostic.get(0)
end

local function tell()
  local all = shown()
  table.sort(all, function(a, b) return a.lnum < b.lnum end)
  for _, d in ipairs(all) do
    print(('%d:%d %s [%s]'):format(d.lnum + 1, d.col + 1, d.message, d.code or d.user_data.lsp.code))
  end
end

local function until_there(count)
  if not vim.wait(60000, function() return #shown() == count end, 50) then
    print('diagnostics: ' .. #shown() .. ', expected ' .. count)
    vim.cmd('cquit')
  end
end

vim.cmd('edit ' .. file)
local client = vim.lsp.start_client({ name = 'span-tidy', cmd = { span_tidy, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
until_there(3)
tell()

local first = shown()[1]
for _, d in ipairs(shown()) do
  if d.lnum < first.lnum then first = d end
end
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
local parameters = vim.lsp.util.make_range_params()
parameters.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', parameters, 10000)
local action = answers[client].result[1]
print('fix: ' .. action.title)
vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
vim.cmd('write')
until_there(2)
tell()
print(vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1])
vim.lsp.stop_client(client)
vim.wait(5000, function() return vim.lsp.get_client_by_id(client) == nil end, 20)
vim.cmd('quitall!')
